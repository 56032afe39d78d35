package io.plumbline.target.proposal;

import io.plumbline.target.target.TargetSnapshot;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposed change of a target in force, and what became of it. */
@Schema(name = "ChangeProposal")
public record ChangeProposalSnapshot(
        UUID id,
        UUID planId,
        UUID targetId,

        @Schema(description = "Version that the proposal is based on", examples = "2")
        int targetVersion,

        ProposalState state,

        @Schema(
                description =
                        "The target has changed since: the proposal can only be rejected or withdrawn, and made anew",
                examples = "false")
        boolean outdated,

        @Schema(
                description =
                        "What the target would become: the proposed terms, with the milestones that follow from them")
        TargetSnapshot outcome,

        @Schema(examples = "Two markets more than planned") String reason,

        @Schema(examples = "paula") String proposedBy,
        Instant proposedAt,
        @Schema(examples = "anton", nullable = true) String answeredBy,
        @Schema(nullable = true) Instant answeredAt,

        @Schema(examples = "Agreed by the board on 12 December", nullable = true)
        String answerReason,

        @Schema(description = "Version of the target that carries it out; null unless APPROVED", nullable = true)
        Integer appliedVersion) {}
