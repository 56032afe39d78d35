package io.plumbline.target.target.rest;

import io.plumbline.target.target.TargetState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move of a target to another state. */
public record Transition(
        @Schema(examples = "ACTIVE") @NotNull TargetState to,

        @Schema(examples = "Approved by the board on 12 December") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(
                description =
                        "Activate although the alignment verdict speaks against it; what it said is kept on record"
                                + " together with the reason",
                examples = "false",
                defaultValue = "false")
        Boolean override) {

    public Transition {
        override = override != null && override;
    }
}
