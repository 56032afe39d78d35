package io.plumbline.target.proposal.messaging;

import io.plumbline.target.proposal.ChangeProposalSnapshot;
import io.plumbline.target.proposal.ProposalChange;
import io.plumbline.target.proposal.ProposalChanged;
import io.plumbline.target.proposal.ProposalState;
import io.plumbline.target.target.TargetSnapshot;
import java.time.Instant;
import java.util.UUID;

/** What is told of a proposal. Whether it is outdated is left out: that changes with the target, not with the proposal. */
record ProposalChangedData(
        UUID planId,
        long planRevision,
        ProposalChange change,
        String by,
        Instant at,
        String reason,
        Proposal proposal) {

    record Proposal(
            UUID id,
            UUID planId,
            UUID targetId,
            int targetVersion,
            ProposalState state,
            String reason,
            String proposedBy,
            Instant proposedAt,
            String answeredBy,
            Instant answeredAt,
            String answerReason,
            Integer appliedVersion,
            TargetSnapshot outcome) {

        static Proposal of(ChangeProposalSnapshot proposal) {
            return new Proposal(
                    proposal.id(),
                    proposal.planId(),
                    proposal.targetId(),
                    proposal.targetVersion(),
                    proposal.state(),
                    proposal.reason(),
                    proposal.proposedBy(),
                    proposal.proposedAt(),
                    proposal.answeredBy(),
                    proposal.answeredAt(),
                    proposal.answerReason(),
                    proposal.appliedVersion(),
                    proposal.outcome());
        }
    }

    static ProposalChangedData of(ProposalChanged changed) {
        return new ProposalChangedData(
                changed.proposal().planId(),
                changed.planRevision(),
                changed.change(),
                changed.by(),
                changed.at(),
                changed.reason(),
                Proposal.of(changed.proposal()));
    }
}
