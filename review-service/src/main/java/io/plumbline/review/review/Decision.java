package io.plumbline.review.review;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.forecast.pace.PaceVerdict;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** What a review decided about a target, and why; never changed but for what a later review concludes about its effect. */
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

    @Column(name = "expected_value")
    private BigDecimal expectedValue;

    @Enumerated(EnumType.STRING)
    @Column(name = "track_then")
    private Track trackThen;

    @Column(name = "level_then")
    private BigDecimal levelThen;

    @Convert(converter = WhatIfColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    @Column(name = "what_if")
    private WhatIfResult whatIf;

    @Column(name = "adjustment_id")
    private UUID adjustmentId;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "outcome_note")
    private String outcomeNote;

    @Column(name = "outcome_by")
    private String outcomeBy;

    @Column(name = "outcome_at")
    private Instant outcomeAt;

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
        expectedValue = decided.expectedValue();
        trackThen = decided.trackThen();
        levelThen = decided.levelThen();
        whatIf = decided.whatIf();
        adjustmentId = decided.adjustmentId();
        decidedBy = decided.decidedBy();
        decidedAt = decided.decidedAt();
    }

    /** The last word counts. */
    void conclude(Outcome found, String note, String by, Instant at) {
        outcome = found;
        outcomeNote = note;
        outcomeBy = by;
        outcomeAt = at;
    }

    UUID planId() {
        return planId;
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
                expectedValue,
                trackThen,
                levelThen,
                whatIf,
                adjustmentId,
                decidedBy,
                decidedAt,
                outcome,
                outcomeNote,
                outcomeBy,
                outcomeAt);
    }
}
