package io.plumbline.review.adjustment;

import io.plumbline.review.targetcopy.GoalKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A new goal on its way to target-service and its answer. The first answer counts. */
@Entity
public class Adjustment {

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
    private AdjustmentKind kind;

    @Column(name = "expected_version")
    private int expectedVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "goal_kind")
    private GoalKind goalKind;

    @Column(name = "goal_amount")
    private BigDecimal goalAmount;

    @Column(name = "due_year")
    private Integer dueYear;

    private String reason;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private AdjustmentState state;

    @Column(name = "applied_version")
    private Integer appliedVersion;

    @Column(name = "refusal_code")
    private String refusalCode;

    @Column(name = "refusal_detail")
    private String refusalDetail;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Adjustment() {
        // for Hibernate
    }

    static Adjustment decide(UUID id, WantedAdjustment wanted, String by, Instant at) {
        var adjustment = new Adjustment();
        adjustment.id = id;
        adjustment.reviewId = wanted.reviewId();
        adjustment.planId = wanted.planId();
        adjustment.targetId = wanted.targetId();
        adjustment.kind = wanted.kind();
        adjustment.expectedVersion = wanted.expectedVersion();
        adjustment.goalKind = wanted.goal().kind();
        adjustment.goalAmount = wanted.goal().amount();
        adjustment.dueYear = wanted.dueYear();
        adjustment.reason = wanted.reason();
        adjustment.decidedBy = by;
        adjustment.decidedAt = at;
        adjustment.state = AdjustmentState.DECIDED;
        return adjustment;
    }

    void apply(int version, Instant at) {
        if (state == AdjustmentState.DECIDED) {
            state = AdjustmentState.APPLIED;
            appliedVersion = version;
            answeredAt = at;
        }
    }

    void refuse(String code, String detail, Instant at) {
        if (state == AdjustmentState.DECIDED) {
            state = AdjustmentState.REFUSED;
            refusalCode = code;
            refusalDetail = detail;
            answeredAt = at;
        }
    }

    AdjustmentSnapshot snapshot() {
        return new AdjustmentSnapshot(
                id,
                reviewId,
                planId,
                targetId,
                kind,
                expectedVersion,
                new NewGoal(goalKind, goalAmount),
                dueYear,
                reason,
                decidedBy,
                decidedAt,
                state,
                appliedVersion,
                refusalCode,
                refusalDetail,
                answeredAt);
    }
}
