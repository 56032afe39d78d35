package io.plumbline.target.proposal.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposed change is rejected or withdrawn. */
@Schema(name = "ProposalAnswer")
public record Answer(
        @Schema(examples = "Wait for the second quarter") @NotBlank @Size(max = 2000)
        String reason) {}
