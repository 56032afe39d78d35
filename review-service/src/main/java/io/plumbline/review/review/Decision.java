package io.plumbline.review.review;

import io.plumbline.review.forecast.pace.PaceVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What a review decided about a target, and why; never changed. */
@Entity
public class Decision {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "review_id")
    private UUID reviewId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "target_id")
    private UUID targetId;

    @Enumerated(EnumType.STRING)
    private DecisionKind kind;

    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "pace_verdict")
    private PaceVerdict paceVerdict;

    @Column(name = "expected_effect")
    private String expectedEffect;

    @Column(name = "check_on")
    private LocalDate checkOn;

    @Column(name = "adjustment_id")
    private UUID adjustmentId;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {
        // for Hibernate
    }

    Decision(DecisionSnapshot decided) {
        id = decided.id();
        reviewId = decided.reviewId();
        planId = decided.planId();
        targetId = decided.targetId();
        kind = decided.kind();
        reason = decided.reason();
        paceVerdict = decided.paceVerdict();
        expectedEffect = decided.expectedEffect();
        checkOn = decided.checkOn();
        adjustmentId = decided.adjustmentId();
        decidedBy = decided.decidedBy();
        decidedAt = decided.decidedAt();
    }

    DecisionSnapshot snapshot() {
        return new DecisionSnapshot(
                id,
                reviewId,
                planId,
                targetId,
                kind,
                reason,
                paceVerdict,
                expectedEffect,
                checkOn,
                adjustmentId,
                decidedBy,
                decidedAt);
    }
}
