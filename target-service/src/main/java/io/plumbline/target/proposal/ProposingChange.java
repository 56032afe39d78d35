package io.plumbline.target.proposal;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.target.RevisingTarget;
import io.plumbline.target.target.TargetRevision;
import io.plumbline.target.target.Targets;
import io.plumbline.target.version.Comparing;
import io.plumbline.target.version.Comparing.Comparison;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Proposes changes of targets in force, and shows what was proposed. What could not be carried out cannot be proposed. */
@ApplicationScoped
public class ProposingChange {

    private final Plans plans;
    private final RevisingTarget revising;
    private final Targets targets;
    private final ChangeProposals proposals;
    private final ProposalLimits limits;
    private final RecordingProposal recording;
    private final Comparing comparing;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    ProposingChange(
            Plans plans,
            RevisingTarget revising,
            Targets targets,
            ChangeProposals proposals,
            ProposalLimits limits,
            RecordingProposal recording,
            Comparing comparing,
            Identities identities,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.revising = revising;
        this.targets = targets;
        this.proposals = proposals;
        this.limits = limits;
        this.recording = recording;
        this.comparing = comparing;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal as a revision of the target would be refused, if it is not in force, and if too many proposals are open */
    @Transactional
    public RecordedProposal propose(UUID targetId, String ifMatch, TargetRevision terms) {
        var plan = plans.findForChangeByTarget(targetId).orElseThrow(() -> Refusal.notFound("target", targetId));
        var outcome = revising.preview(targetId, ifMatch, terms);
        limits.requireRoom(outcome.planId());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var proposal = ChangeProposal.of(identities.next(), terms, outcome, caller.name(), at);
        return recording.record(proposal, plan);
    }

    /** @throws Refusal 404 */
    @Transactional
    public ChangeProposalSnapshot read(UUID id) {
        var proposal = proposals.get(id);
        return proposal.snapshot(targets.get(proposal.targetId()).version());
    }

    /** The proposals about a target, the first one first. @throws Refusal 404 if there is no such target */
    @Transactional
    public Page<ChangeProposalSnapshot> list(UUID targetId, ProposalState state, String cursor, int limit) {
        int version = targets.get(targetId).version();
        var found = proposals.listOf(targetId, state, cursor, limit + 1).stream()
                .map(proposal -> proposal.snapshot(version))
                .toList();
        return Page.of(found, limit, ChangeProposalSnapshot::id);
    }

    /** What the proposal would change of the version that it is based on. @throws Refusal 404 */
    @Transactional
    public Comparison compare(UUID id) {
        var proposal = proposals.get(id).snapshot(0);
        var before = targets.findVersion(proposal.targetId(), proposal.targetVersion())
                .orElseThrow(() ->
                        Refusal.notFound("version " + proposal.targetVersion() + " of target", proposal.targetId()));
        return comparing.compare(
                proposal.targetVersion(), before.target(), proposal.targetVersion() + 1, proposal.outcome());
    }
}
