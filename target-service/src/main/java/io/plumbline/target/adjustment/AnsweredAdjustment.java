package io.plumbline.target.adjustment;

import io.plumbline.target.target.Adjusting.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A review's decision and what became of it here. Its id is taken once, so that nothing takes effect twice. Never changed. */
@Entity
@Immutable
@Table(name = "adjustment")
class AnsweredAdjustment {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "plan_revision")
    private long planRevision;

    @Column(name = "target_id")
    private UUID targetId;

    private String kind;

    @Column(name = "expected_version")
    private int expectedVersion;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Enumerated(EnumType.STRING)
    private AdjustmentOutcome outcome;

    @Column(name = "target_version")
    private Integer targetVersion;

    @Column(name = "refusal_code")
    private String refusalCode;

    @Column(name = "refusal_detail")
    private String refusalDetail;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected AnsweredAdjustment() {
        // for Hibernate
    }

    static AnsweredAdjustment of(AdjustmentDecided decided, Outcome outcome, Instant at) {
        var answered = new AnsweredAdjustment();
        answered.id = decided.adjustmentId();
        answered.planId = decided.planId();
        answered.planRevision = outcome.planRevision();
        answered.targetId = decided.targetId();
        answered.kind = decided.kind();
        answered.expectedVersion = decided.expectedVersion();
        answered.reason = decided.reason();
        answered.decidedBy = decided.decidedBy();
        answered.outcome = outcome.refusal() == null ? AdjustmentOutcome.APPLIED : AdjustmentOutcome.REFUSED;
        answered.targetVersion = outcome.version();
        answered.refusalCode =
                outcome.refusal() == null ? null : outcome.refusal().code();
        answered.refusalDetail =
                outcome.refusal() == null ? null : outcome.refusal().detail();
        answered.answeredAt = at;
        return answered;
    }

    AdjustmentOutcome outcome() {
        return outcome;
    }

    AdjustmentView view() {
        return new AdjustmentView(
                id,
                planId,
                planRevision,
                targetId,
                kind,
                expectedVersion,
                reason,
                decidedBy,
                outcome,
                targetVersion,
                refusalCode,
                refusalDetail,
                answeredAt);
    }
}
