package io.plumbline.review.actual;

import io.plumbline.platform.Page;
import io.plumbline.review.actual.OwedActuals.OwedByKpi;
import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.PeriodValue;
import io.plumbline.review.period.Period;
import io.plumbline.review.targetcopy.KpiFacts;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the actuals that are owed: a KPI that carries a target owes a value for each period of its length that lies in the years of
 * the target's plan and is over.
 */
@ApplicationScoped
public class ListingOwedActuals {

    private static final int KPIS_AT_ONCE = 200;

    private final TargetCopies copies;
    private final ActualsOfKpis actuals;
    private final Clock clock;

    ListingOwedActuals(TargetCopies copies, ActualsOfKpis actuals, Clock clock) {
        this.copies = copies;
        this.actuals = actuals;
        this.clock = clock;
    }

    /**
     * A page in order of KPI codes; the cursor is the last code of the page before.
     *
     * @param owner of the KPIs, or null for everybody's
     * @param asOf periods that ended by then are owed; today if null
     */
    @Transactional
    public OwedActuals list(String owner, LocalDate asOf, String cursor, int limit) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var owed = new ArrayList<OwedByKpi>();
        var after = Page.afterKey(cursor);
        List<KpiFacts> kpis;
        do {
            kpis = copies.listKpis(owner, after, KPIS_AT_ONCE);
            owed.addAll(listOwed(kpis, day));
            after = kpis.isEmpty() ? after : kpis.get(kpis.size() - 1).code();
        } while (owed.size() <= limit && kpis.size() == KPIS_AT_ONCE);
        boolean hasMore = owed.size() > limit;
        var page = hasMore ? owed.subList(0, limit) : owed;
        return new OwedActuals(
                owner,
                day,
                List.copyOf(page),
                hasMore ? Page.cursorBehind(page.get(limit - 1).kpiCode()) : null);
    }

    private List<OwedByKpi> listOwed(List<KpiFacts> kpis, LocalDate day) {
        var ids = kpis.stream().map(KpiFacts::id).toList();
        Map<UUID, List<TargetFacts>> targets = copies.listNewestOfKpis(ids).stream()
                .collect(Collectors.groupingBy(target -> target.kpi().id()));
        var taken = actuals.mapPeriods(ids);
        return kpis.stream()
                .flatMap(kpi -> findOwed(
                        kpi,
                        targets.getOrDefault(kpi.id(), List.of()),
                        new TakenPeriods(taken.getOrDefault(kpi.id(), List.of())),
                        day)
                        .stream())
                .toList();
    }

    private static Optional<OwedByKpi> findOwed(
            KpiFacts kpi, List<TargetFacts> targets, TakenPeriods taken, LocalDate day) {
        var owed = targets.stream()
                .flatMap(target -> listPeriods(target, day).stream())
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

    /** What is owed of one target's KPI by the day, in order of time. */
    public static List<Period> listOwed(TargetFacts target, Actuals known, LocalDate day) {
        var taken =
                new TakenPeriods(known.list().stream().map(PeriodValue::period).toList());
        return listPeriods(target, day).stream()
                .filter(period -> taken.findOverlapping(period).isEmpty())
                .toList();
    }

    private static List<Period> listPeriods(TargetFacts target, LocalDate day) {
        var trajectory = target.trajectory();
        var last = trajectory.due().isBefore(day) ? trajectory.due() : day;
        var periods = new ArrayList<Period>();
        var period = Period.containing(target.kpi().frequency(), trajectory.begin());
        while (!period.end().isAfter(last)) {
            if (!period.start().isBefore(trajectory.begin())) {
                periods.add(period);
            }
            period = period.next();
        }
        return periods;
    }
}
