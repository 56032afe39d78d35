package io.plumbline.review.review;

import io.plumbline.review.adjustment.NewGoal;
import io.plumbline.review.forecast.pace.PaceVerdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision to be taken. */
public record NewDecision(
        @NotNull UUID targetId,

        @Schema(
                description = "RAISE, LOWER, RETIME and RETIRE change the target and travel to target-service; KEEP and"
                        + " CHANGE_STRATEGY are kept on record and carried out by people")
        @NotNull
        DecisionKind kind,

        @Schema(examples = "The campaign works after all") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(description = "What the leadership concluded about the pace; optional")
        PaceVerdict paceVerdict,

        @Schema(examples = "280 by the end of the year") @Size(max = 2000)
        String expectedEffect,

        @Schema(
                description =
                        "Yearly level that is expected by then, so that the check can be made by figures; optional",
                examples = "280")
        BigDecimal expectedValue,

        @Schema(description = "When the effect is to be checked", examples = "2027-12-31")
        LocalDate checkOn,

        @Schema(description = "What alignment-service said when the change was tried beforehand; optional") @Valid
        WhatIfResult whatIf,

        @Schema(description = "For RAISE, LOWER, RETIME and RETIRE, and only for them") @Valid
        Adjusted adjustment) {

    /** What changes, and the version of the target that it is meant for. */
    @Schema(name = "DecidedAdjustment")
    public record Adjusted(
            @Schema(description = "The adjustment is refused if the target has moved on", examples = "2")
            @NotNull
            @Min(1)
            Integer expectedVersion,

            @Schema(description = "For RAISE and LOWER") @Valid
            NewGoal goal,

            @Schema(description = "Fiscal year of the plan in which the goal is to be due; for RETIME", examples = "5")
            @Min(1)
            Integer dueYear) {}
}
