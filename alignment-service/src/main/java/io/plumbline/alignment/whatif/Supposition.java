package io.plumbline.alignment.whatif;

import io.plumbline.alignment.link.LinkTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing to suppose; which of the fields are needed depends on what it is. */
@Schema(
        name = "Supposition",
        description =
                "TARGET_REVISED: targetId and goal, dueYear or milestones. TARGET_RETIRED: targetId. LINK_MADE: link."
                        + " LINK_REVISED: linkId and link. LINK_REMOVED: linkId.",
        examples = """
                {"what": "TARGET_REVISED", "targetId": "0198f3a2-6b1c-7d52-9c41-5e0f2f6a7b10", "goal": 1000}""")
public record Supposition(
        @NotNull Kind what,
        @Schema(nullable = true) UUID targetId,

        @Schema(
                description =
                        "The value at the end; without milestones the trajectory keeps its shape, or is even if the due year changes",
                examples = "1000",
                nullable = true)
        BigDecimal goal,

        @Schema(examples = "4", nullable = true) @Min(1) @Max(15)
        Integer dueYear,

        @Schema(description = "The value at the end of year 0, 1, ... up to the horizon", nullable = true)
        @Size(max = 16)
        List<BigDecimal> milestones,

        @Schema(nullable = true) UUID linkId,
        @Valid @Schema(nullable = true) LinkTerms link) {

    /** What is supposed. */
    public enum Kind {
        TARGET_REVISED,
        TARGET_RETIRED,
        LINK_MADE,
        LINK_REVISED,
        LINK_REMOVED
    }
}
