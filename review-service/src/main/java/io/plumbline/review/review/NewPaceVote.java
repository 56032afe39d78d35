package io.plumbline.review.review;

import io.plumbline.review.forecast.pace.PaceVerdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A vote to be cast; it replaces an earlier one of the same voter about the same target. */
public record NewPaceVote(
        @NotNull UUID targetId,
        @Schema(examples = "CFO") @NotBlank @Size(max = 200) String voter,
        @NotNull PaceVerdict vote,

        @Schema(examples = "We have never done more than 180 a year") @Size(max = 2000)
        String remark) {}
