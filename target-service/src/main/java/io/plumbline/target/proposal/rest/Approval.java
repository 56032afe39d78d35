package io.plumbline.target.proposal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The approval of a proposed change. */
@Schema(name = "ProposalApproval")
public record Approval(
        @Schema(examples = "Agreed by the board on 12 December") @NotBlank @Size(max = 2000)
        String reason,

        @Schema(
                description =
                        "Approve although the alignment verdict speaks against it; what it said is kept on record",
                examples = "false",
                defaultValue = "false")
        Boolean override) {

    public Approval {
        override = override != null && override;
    }
}
