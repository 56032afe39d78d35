package io.plumbline.review.actual;

import io.plumbline.review.actual.OwedActuals.OwedByKpi;
import io.plumbline.review.period.Period;
import io.plumbline.review.targetcopy.KpiFacts;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the actuals that are owed: a KPI that carries a target owes a value for each period of its length that lies in the years of
 * the target's plan and is over.
 */
@ApplicationScoped
public class ListingOwedActuals {

    private final TargetCopies copies;
    private final ActualsOfKpis actuals;
    private final Clock clock;

    ListingOwedActuals(TargetCopies copies, ActualsOfKpis actuals, Clock clock) {
        this.copies = copies;
        this.actuals = actuals;
        this.clock = clock;
    }

    /**
     * @param owner of the KPIs, or null for everybody's
     * @param asOf periods that ended by then are owed; today if null
     */
    @Transactional
    public OwedActuals list(String owner, LocalDate asOf) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var kpis = copies.listKpis().stream()
                .filter(kpi -> owner == null || owner.equals(kpi.owner()))
                .flatMap(kpi -> findOwed(kpi, day).stream())
                .sorted(Comparator.comparing(OwedByKpi::owedSince).thenComparing(OwedByKpi::kpiCode))
                .toList();
        return new OwedActuals(owner, day, kpis);
    }

    private Optional<OwedByKpi> findOwed(KpiFacts kpi, LocalDate day) {
        var taken = new TakenPeriods(actuals.listPeriods(kpi.id()));
        var owed = copies.listOfKpi(kpi.id()).stream()
                .flatMap(target -> listPeriods(kpi, target, day).stream())
                .distinct()
                .sorted()
                .filter(period -> taken.findOverlapping(period).isEmpty())
                .toList();
        return owed.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwedByKpi(
                        kpi.id(),
                        kpi.code(),
                        kpi.name(),
                        kpi.owner(),
                        kpi.frequency(),
                        kpi.unit(),
                        owed.get(0).end(),
                        owed.stream().map(Period::label).toList()));
    }

    private static List<Period> listPeriods(KpiFacts kpi, TargetVersions target, LocalDate day) {
        var trajectory = target.newest().trajectory();
        var last = trajectory.due().isBefore(day) ? trajectory.due() : day;
        var periods = new ArrayList<Period>();
        var period = Period.containing(kpi.frequency(), trajectory.begin());
        while (!period.end().isAfter(last)) {
            if (!period.start().isBefore(trajectory.begin())) {
                periods.add(period);
            }
            period = period.next();
        }
        return periods;
    }
}
