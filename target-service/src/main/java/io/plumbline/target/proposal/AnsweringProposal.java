package io.plumbline.target.proposal;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.target.approval.FourEyes;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.target.RevisingTarget;
import io.plumbline.target.target.Targets;
import io.plumbline.target.verdict.ActivationGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Approves, rejects and withdraws proposed changes. All answers to the proposals of one plan follow each other. */
@ApplicationScoped
public class AnsweringProposal {

    private final Plans plans;
    private final Targets targets;
    private final ChangeProposals proposals;
    private final RecordingProposal recording;
    private final RevisingTarget revising;
    private final ActivationGate gate;
    private final FourEyes fourEyes;
    private final Caller caller;
    private final Clock clock;

    AnsweringProposal(
            Plans plans,
            Targets targets,
            ChangeProposals proposals,
            RecordingProposal recording,
            RevisingTarget revising,
            ActivationGate gate,
            FourEyes fourEyes,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.proposals = proposals;
        this.recording = recording;
        this.revising = revising;
        this.gate = gate;
        this.fourEyes = fourEyes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts the proposed terms in force, as the target's next version.
     *
     * @param override whether the gate's objection is overridden
     * @throws Refusal 403 for whoever proposed it, 409 if it was answered, if the target has changed since or if the gate is closed
     */
    @Transactional
    public RecordedProposal approve(UUID id, String reason, boolean override) {
        return answer(id, (plan, proposal) -> {
            fourEyes.require(Set.of(proposal.proposedBy()));
            var present = targets.get(proposal.targetId());
            if (present.version() != proposal.targetVersion()) {
                throw new Refusal(
                        TargetProblem.PROPOSAL_OUTDATED,
                        "The change was proposed for version " + proposal.targetVersion()
                                + ", and the target is at version " + present.version()
                                + ": look at the present one and propose anew.");
            }
            var objection = gate.findObjection(plan.id(), plan.contentRevision(), present.id());
            var overridden = gate.pass(objection, override);
            var why = proposal.terms().reason() + " (proposed by " + proposal.proposedBy() + ")";
            var changed = revising.approve(present.id(), proposal.targetVersion(), proposal.terms(), why, overridden);
            return answered(
                    plan,
                    proposal,
                    ProposalState.APPROVED,
                    reason,
                    changed.target().version());
        });
    }

    /** @throws Refusal 403 for whoever is no approver, 409 if it was answered */
    @Transactional
    public RecordedProposal reject(UUID id, String reason) {
        return answer(id, (plan, proposal) -> answered(plan, proposal, ProposalState.REJECTED, reason, null));
    }

    /** @throws Refusal 403 for anybody but who proposed it, 409 if it was answered */
    @Transactional
    public RecordedProposal withdraw(UUID id, String reason) {
        return answer(id, (plan, proposal) -> {
            if (!proposal.proposedBy().equals(caller.name())) {
                throw new Refusal(
                        CommonProblem.FORBIDDEN,
                        proposal.proposedBy()
                                + " has proposed this, and nobody else withdraws it: an approver may reject it.");
            }
            return answered(plan, proposal, ProposalState.WITHDRAWN, reason, null);
        });
    }

    private RecordedProposal answer(UUID id, BiFunction<Plan, ChangeProposal, RecordedProposal> answer) {
        var plan = plans.getForChange(proposals.get(id).planId());
        var proposal = proposals.get(id);
        proposals.getEntityManager().refresh(proposal);
        proposal.requireOpen();
        return answer.apply(plan, proposal);
    }

    /** The answer takes a revision of its own, after that of the version which carries it out. */
    private RecordedProposal answered(
            Plan plan, ChangeProposal proposal, ProposalState state, String reason, Integer version) {
        proposal.answer(state, caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason, version);
        return recording.record(proposal, plan);
    }
}
