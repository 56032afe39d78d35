package io.plumbline.target.adjustment;

import io.plumbline.target.trajectory.GoalKind;
import java.math.BigDecimal;
import java.util.UUID;

/** The part of review-service's event that this service relies on. */
record AdjustmentDecided(
        UUID adjustmentId,
        UUID planId,
        UUID targetId,
        int expectedVersion,
        DecidedGoal goal,
        String reason,
        String decidedBy) {

    record DecidedGoal(GoalKind kind, BigDecimal amount) {}
}
