package io.plumbline.target.target;

import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.Direction;
import io.plumbline.target.target.TargetSnapshot.Levels;
import io.plumbline.target.target.TargetSnapshot.ResolvedGoal;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is still acceptable and what would be better than the goal, said like the goal and due with it. */
@Schema(description = "Each as a statement, or kind and amount, like the goal")
public record StatedLevels(
        @Schema(description = "What is still acceptable") @Valid
        StatedGoal minimum,

        @Schema(description = "What would be better than the goal") @Valid
        StatedGoal stretch) {

    static final String MINIMUM = "/levels/minimum";
    static final String STRETCH = "/levels/stretch";

    /**
     * Resolves the levels to numbers.
     *
     * @param direction says which way is better
     * @throws Refusal if minimum, goal and stretch do not follow each other
     */
    Levels resolve(BigDecimal baseline, BigDecimal goal, int dueYear, int scale, Direction direction) {
        var low = resolve(minimum, MINIMUM, baseline, dueYear, scale);
        var high = resolve(stretch, STRETCH, baseline, dueYear, scale);
        if (low == null && high == null) {
            return null;
        }
        int better = better(direction, baseline, goal);
        requireOrder(low, goal, better, MINIMUM, "The minimum asks for more than the goal");
        requireOrder(high, goal, -better, STRETCH, "The stretch asks for less than the goal");
        return new Levels(low, high);
    }

    /** The levels of a target, as they were said. */
    static StatedLevels of(Levels levels) {
        return levels == null ? null : new StatedLevels(said(levels.minimum()), said(levels.stretch()));
    }

    private static StatedGoal said(ResolvedGoal level) {
        return level == null ? null : new StatedGoal(null, level.kind(), level.amount());
    }

    private static ResolvedGoal resolve(StatedGoal said, String pointer, BigDecimal baseline, int dueYear, int scale) {
        if (said == null) {
            return null;
        }
        var goal = said.goal(pointer);
        try {
            return new ResolvedGoal(
                    goal.kind(), goal.amount(), said.words(goal), goal.resolve(baseline, dueYear, scale));
        } catch (ImpossibleTrajectory impossible) {
            throw impossible.ofGoalAt(pointer);
        }
    }

    /** 1 if more is better, -1 if less is. */
    private static int better(Direction direction, BigDecimal baseline, BigDecimal goal) {
        int better = switch (direction) {
            case INCREASE -> 1;
            case DECREASE -> -1;
            case MAINTAIN, RANGE -> goal.compareTo(baseline);
        };
        if (better == 0) {
            throw Refusal.invalid(
                    "/levels", "A value that is to be kept has no minimum or stretch; its tolerance is the KPI's.");
        }
        return better;
    }

    private static void requireOrder(
            ResolvedGoal level, BigDecimal goal, int better, String pointer, String otherwise) {
        if (level != null && (goal.compareTo(level.value())) * better < 0) {
            throw Refusal.invalid(
                    pointer,
                    otherwise + ": it resolves to " + level.value().toPlainString() + ", the goal to "
                            + goal.toPlainString() + ".");
        }
    }
}
