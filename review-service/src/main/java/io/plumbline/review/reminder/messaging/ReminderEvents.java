package io.plumbline.review.reminder.messaging;

import io.plumbline.review.fact.Facts;
import io.plumbline.review.reminder.ActualsOverdue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Maps overdue actuals to CloudEvents. Like an actual, a missing one belongs to its KPI and to no plan. */
@ApplicationScoped
class ReminderEvents {

    static final String ACTUAL_OVERDUE = "io.plumbline.review.ActualOverdue.v1";

    private final Facts facts;

    ReminderEvents(Facts facts) {
        this.facts = facts;
    }

    void tell(@Observes ActualsOverdue overdue) {
        var owed = overdue.owed();
        facts.tell(
                owed.kpiId(),
                ACTUAL_OVERDUE,
                owed.kpiId(),
                overdue.at(),
                new ActualOverdueData(
                        owed.kpiId(),
                        owed.kpiCode(),
                        owed.name(),
                        owed.owner(),
                        owed.owedSince(),
                        overdue.news(),
                        owed.periods(),
                        overdue.at()));
    }

    record ActualOverdueData(
            UUID kpiId,
            String kpiCode,
            String name,
            String owner,
            LocalDate owedSince,
            List<String> newPeriods,
            List<String> periods,
            Instant at) {}
}
