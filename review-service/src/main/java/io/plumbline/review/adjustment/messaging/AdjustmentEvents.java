package io.plumbline.review.adjustment.messaging;

import io.plumbline.review.adjustment.AdjustmentDecided;
import io.plumbline.review.adjustment.AdjustmentKind;
import io.plumbline.review.adjustment.NewGoal;
import io.plumbline.review.fact.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Maps decided adjustments to CloudEvents. */
@ApplicationScoped
class AdjustmentEvents {

    static final String ADJUSTMENT_DECIDED = "io.plumbline.review.AdjustmentDecided.v1";

    private final Facts facts;

    AdjustmentEvents(Facts facts) {
        this.facts = facts;
    }

    void tell(@Observes AdjustmentDecided decided) {
        var adjustment = decided.adjustment();
        facts.tell(
                adjustment.planId(),
                ADJUSTMENT_DECIDED,
                adjustment.id(),
                adjustment.decidedAt(),
                new AdjustmentDecidedData(
                        adjustment.id(),
                        adjustment.reviewId(),
                        adjustment.planId(),
                        adjustment.targetId(),
                        adjustment.kind(),
                        adjustment.expectedVersion(),
                        adjustment.goal(),
                        adjustment.dueYear(),
                        adjustment.reason(),
                        adjustment.decidedBy(),
                        adjustment.decidedAt()));
    }

    record AdjustmentDecidedData(
            UUID adjustmentId,
            UUID reviewId,
            UUID planId,
            UUID targetId,
            AdjustmentKind kind,
            int expectedVersion,
            NewGoal goal,
            Integer dueYear,
            String reason,
            String decidedBy,
            Instant decidedAt) {}
}
