package io.plumbline.target.proposal;

import io.plumbline.target.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Keeps what happens to a proposal and has it told, each under a revision of its plan. */
@ApplicationScoped
class RecordingProposal {

    private final ChangeProposals proposals;
    private final Event<ProposalChanged> changes;

    RecordingProposal(ChangeProposals proposals, Event<ProposalChanged> changes) {
        this.proposals = proposals;
        this.changes = changes;
    }

    /**
     * @param proposal newly made or newly answered
     * @param plan locked for change: only then is the order of the numbers that of the commits
     */
    RecordedProposal record(ChangeProposal proposal, Plan plan) {
        long revision = plan.takeRevision();
        proposal.tookRevision(revision);
        proposals.persist(proposal);
        var changed = proposal.changed(revision);
        changes.fire(changed);
        return new RecordedProposal(changed.proposal(), revision);
    }
}
