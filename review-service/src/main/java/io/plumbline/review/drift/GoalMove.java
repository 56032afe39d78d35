package io.plumbline.review.drift;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a target that moved its goal or its date. */
public record GoalMove(
        @Schema(examples = "2") int version,
        Instant at,
        @Schema(examples = "Chair", nullable = true) String by,

        @Schema(examples = "Two slow quarters", nullable = true)
        String reason,

        @Schema(description = "More than one when goal and date moved together")
        List<Kind> kinds,

        @Schema(examples = "1100.00") BigDecimal fromGoal,
        @Schema(examples = "1000.00") BigDecimal toGoal,
        @Schema(examples = "5") int fromDueYear,
        @Schema(examples = "5") int toDueYear,

        @Schema(description = "True if the target was off track when it was moved")
        boolean afterMiss) {

    /** Which way. Lowered means less ambitious, which for a KPI that is to fall is a higher number. */
    @Schema(name = "GoalMoveKind")
    public enum Kind {
        LOWERED,
        RAISED,
        POSTPONED,
        BROUGHT_FORWARD
    }

    public boolean is(Kind kind) {
        return kinds.contains(kind);
    }
}
