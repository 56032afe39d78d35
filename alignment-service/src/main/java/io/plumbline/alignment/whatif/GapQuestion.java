package io.plumbline.alignment.whatif;

import io.plumbline.alignment.proposal.Way;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the target is to reach, who is not to move for it, and which ways to try. */
@Schema(name = "GapQuestion")
public record GapQuestion(
        @Schema(
                description = "The goal that it is to reach; the present one if left out",
                examples = "6800",
                nullable = true)
        BigDecimal goal,

        @Schema(description = "The year by which; the present one if left out", examples = "5", nullable = true)
        @Min(1)
        @Max(15)
        Integer dueYear,

        @Schema(description = "Targets that are not to move", nullable = true) @Size(max = 1000)
        List<@NotNull UUID> pinnedTargetIds,

        @Schema(description = "The ways to try; all if left out", nullable = true) @Size(max = 4)
        List<@NotNull Way> ways) {

    Set<UUID> pinned() {
        return pinnedTargetIds == null ? Set.of() : Set.copyOf(pinnedTargetIds);
    }

    private boolean isOfAnotherGoal() {
        return goal != null || dueYear != null;
    }

    List<Supposition> wanted(UUID targetId) {
        return isOfAnotherGoal()
                ? List.of(new Supposition(Supposition.Kind.TARGET_REVISED, targetId, goal, dueYear, null, null, null))
                : List.of();
    }

    /** A target that is to reach a goal does not follow what it is given. */
    Set<Way> waysTried() {
        var tried = ways == null || ways.isEmpty() ? EnumSet.allOf(Way.class) : EnumSet.copyOf(ways);
        if (isOfAnotherGoal()) {
            tried.remove(Way.TARGET_FOLLOWS);
        }
        return tried;
    }
}
