package io.plumbline.review.review;

import io.plumbline.review.adjustment.NewGoal;
import io.plumbline.review.forecast.pace.PaceVerdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision to be taken. */
public record NewDecision(
        @NotNull UUID targetId,

        @Schema(
                description =
                        "RAISE and LOWER adjust the goal; the others are kept on record and carried out by people")
        @NotNull
        DecisionKind kind,

        @Schema(examples = "The campaign works after all") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "What the leadership concluded about the pace; optional")
        PaceVerdict paceVerdict,

        @Schema(examples = "280 by the end of the year") @Size(max = 2000)
        String expectedEffect,

        @Schema(description = "When the effect is to be checked", examples = "2027-12-31")
        LocalDate checkOn,

        @Schema(description = "For RAISE and LOWER, and only for them") @Valid
        Adjusted adjustment) {

    /** The new goal and the version of the target that it is meant for. */
    @Schema(name = "DecidedAdjustment")
    public record Adjusted(
            @Schema(description = "The adjustment is refused if the target has moved on", examples = "2")
            @NotNull
            @Min(1)
            Integer expectedVersion,

            @NotNull @Valid NewGoal goal) {}
}
