package io.plumbline.review.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the leadership concludes about an earlier decision of the plan. */
public record NewOutcome(
        @Schema(description = "A decision on the agenda, to be checked by now") @NotNull
        UUID decisionId,

        @NotNull Outcome outcome,

        @Schema(examples = "The new bundle sells, though half a year later than hoped") @Size(max = 2000)
        String note) {}
