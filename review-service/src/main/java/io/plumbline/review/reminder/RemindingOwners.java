package io.plumbline.review.reminder;

import io.plumbline.review.actual.ListingOwedActuals;
import io.plumbline.review.actual.OwedActuals.OwedByKpi;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the actuals that are overdue and tells each of them once. */
@ApplicationScoped
public class RemindingOwners {

    private static final int KPIS_AT_ONCE = 100;

    private final ListingOwedActuals listing;
    private final TargetCopies copies;
    private final EntityManager entities;
    private final Event<ActualsOverdue> overdue;
    private final Clock clock;
    private final int daysAfterPeriodEnd;

    RemindingOwners(
            ListingOwedActuals listing,
            TargetCopies copies,
            EntityManager entities,
            Event<ActualsOverdue> overdue,
            Clock clock,
            @ConfigProperty(name = "plumbline.reminders.days-after-period-end", defaultValue = "5")
                    int daysAfterPeriodEnd) {
        this.listing = listing;
        this.copies = copies;
        this.entities = entities;
        this.overdue = overdue;
        this.clock = clock;
        this.daysAfterPeriodEnd = daysAfterPeriodEnd;
    }

    /**
     * Some KPIs in order of their codes, in a transaction of their own.
     *
     * @param today periods that were over some days before are overdue
     * @param cursor of the KPIs before, or null to begin
     * @return where to go on, or null at the end
     */
    @Transactional
    public String remind(LocalDate today, String cursor) {
        var page = listing.list(null, today.minusDays(daysAfterPeriodEnd), cursor, KPIS_AT_ONCE);
        page.kpis().forEach(this::remind);
        return page.next();
    }

    /** Under the lock of the KPI, so that two instances of the service never tell the same. */
    private void remind(OwedByKpi owed) {
        copies.getKpiForChange(owed.kpiId());
        var told = Set.copyOf(entities.createQuery("select period from ToldOwed where kpiId = :kpi", String.class)
                .setParameter("kpi", owed.kpiId())
                .getResultList());
        var news =
                owed.periods().stream().filter(period -> !told.contains(period)).toList();
        if (!news.isEmpty()) {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            news.forEach(period -> entities.persist(new ToldOwed(owed.kpiId(), period, at)));
            overdue.fire(new ActualsOverdue(owed, news, at));
        }
    }
}
