package io.plumbline.target.adjustment;

import io.plumbline.outbox.MalformedEvent;
import io.plumbline.target.target.Adjusting.Wish;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.trajectory.GoalKind;
import java.math.BigDecimal;
import java.util.UUID;

/** The part of review-service's event that this service relies on. */
record AdjustmentDecided(
        UUID adjustmentId,
        UUID planId,
        UUID targetId,
        String kind,
        int expectedVersion,
        DecidedGoal goal,
        Integer dueYear,
        String reason,
        String decidedBy) {

    record DecidedGoal(GoalKind kind, BigDecimal amount) {}

    /** @throws MalformedEvent if it does not say which adjustment of what it is, or who decided it */
    AdjustmentDecided whole() {
        require(adjustmentId, "adjustmentId");
        require(planId, "planId");
        require(targetId, "targetId");
        require(decidedBy, "decidedBy");
        return this;
    }

    /** @throws MalformedEvent if what is wanted is not known here, or incomplete */
    Wish wish() {
        return switch (kind == null ? "" : kind) {
            case "RETIRE" -> new Wish.End();
            case "RETIME" -> new Wish.NewDueYear(require(dueYear, "dueYear"));
            case "", "RAISE", "LOWER" -> {
                require(goal, "goal");
                yield new Wish.NewGoal(new StatedGoal(null, goal.kind(), goal.amount()));
            }
            default -> throw new MalformedEvent("an adjustment of a kind that is not known here: " + kind);
        };
    }

    private static <T> T require(T value, String name) {
        if (value == null) {
            throw new MalformedEvent("an adjustment without " + name);
        }
        return value;
    }
}
