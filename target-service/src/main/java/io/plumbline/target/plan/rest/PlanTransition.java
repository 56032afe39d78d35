package io.plumbline.target.plan.rest;

import io.plumbline.target.plan.PlanState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move of a plan to another state. */
public record PlanTransition(
        @Schema(examples = "ACTIVE") @NotNull PlanState to,

        @Schema(examples = "Approved by the board on 12 December") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(
                description =
                        "Activate although the alignment verdict speaks against it; what it said is kept on record"
                                + " together with the reason",
                examples = "false",
                defaultValue = "false")
        Boolean override) {

    public PlanTransition {
        override = override != null && override;
    }
}
