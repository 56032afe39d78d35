package io.plumbline.review.actual.messaging;

import io.plumbline.review.actual.ActualSnapshot;
import io.plumbline.review.actual.ActualsRecorded;
import io.plumbline.review.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;

/** Maps recorded actuals to CloudEvents. An actual belongs to its KPI and to no plan, so its stream is the KPI's. */
@ApplicationScoped
class ActualEvents {

    static final String ACTUAL_RECORDED = "io.plumbline.review.ActualRecorded.v1";

    private final Facts facts;

    ActualEvents(Facts facts) {
        this.facts = facts;
    }

    /** By KPI, so that two batches lock the streams of their KPIs in the same order. */
    void tell(@Observes ActualsRecorded recorded) {
        recorded.actuals().stream()
                .sorted(Comparator.comparing(ActualSnapshot::kpiId))
                .forEach(actual ->
                        facts.tell(actual.kpiId(), ACTUAL_RECORDED, actual.kpiId(), actual.recordedAt(), actual));
    }
}
