package io.plumbline.target.target;

import io.plumbline.platform.Refusal;
import io.plumbline.target.trajectory.Goal;
import io.plumbline.target.trajectory.GoalKind;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goal as a planner says it: in words, or as kind and amount. */
@Schema(description = "Either statement, or kind and amount")
public record StatedGoal(
        @Schema(
                description = "In words: double, halve, +1,500, -30 %, grow 12 % a year, reach 2,000",
                examples = "double")
        @Size(max = 200)
        String statement,

        @Schema(
                description =
                        "LEVEL v: v; DELTA d: baseline + d; MULTIPLE k: baseline × k; PERCENT p: baseline × (1 + p/100);"
                                + " ANNUAL_RATE r: baseline × (1 + r)^years, r a fraction such as 0.12")
        GoalKind kind,

        @Schema(description = "Belongs to kind") BigDecimal amount) {

    /** @throws Refusal if it is neither, or both */
    public Goal goal() {
        return goal("/goal");
    }

    /** The goal in words: as it was said, or else by kind and amount. */
    String words(Goal goal) {
        return statement == null ? goal.statement() : statement;
    }

    /**
     * @param pointer where it stands in the request
     * @throws Refusal if it is neither, or both
     * @throws ImpossibleTrajectory if its words or its amount say nothing
     */
    Goal goal(String pointer) {
        try {
            if (statement != null && kind == null && amount == null) {
                return Goal.read(statement);
            }
            if (statement == null && kind != null && amount != null) {
                return new Goal(kind, amount);
            }
        } catch (ImpossibleTrajectory impossible) {
            throw impossible.ofGoalAt(pointer);
        }
        throw Refusal.invalid(pointer, "A goal is either a statement, or a kind with an amount.");
    }
}
