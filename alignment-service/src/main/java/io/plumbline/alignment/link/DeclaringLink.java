package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.problem.AlignmentProblem;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import io.plumbline.alignment.verdict.JudgedTargets;
import io.plumbline.alignment.verdict.OpenPlan;
import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes, revises and removes links; each change is checked before it is answered. */
@ApplicationScoped
public class DeclaringLink {

    private final Checking checking;
    private final Links links;
    private final JudgedTargets judged;
    private final Event<LinkChanged> changes;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;
    private final LinkLimits limits;

    DeclaringLink(
            Checking checking,
            Links links,
            JudgedTargets judged,
            Event<LinkChanged> changes,
            Identities identities,
            Caller caller,
            Clock clock,
            LinkLimits limits) {
        this.checking = checking;
        this.links = links;
        this.judged = judged;
        this.changes = changes;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
        this.limits = limits;
    }

    /** @throws Refusal if the plan or a target is unknown, the terms make no link, or there is such a link already */
    @Transactional
    public LinkAnswer declare(UUID planId, LinkTerms asked) {
        var terms = asked.complete();
        var open = checking.open(planId);
        require(open, terms, null);
        limits.requireRoom(open, 1);
        var link = DeclaredLink.declare(identities.next(), planId, terms, caller.name(), clock.instant());
        links.persist(link);
        return close(open, LinkChanged.Change.CREATED, link, new PlanEdit.LinkSet(link.toLink()));
    }

    /** @throws Refusal as for {@link #declare}, or if the link changed meanwhile */
    @Transactional
    public LinkAnswer revise(UUID linkId, String ifMatch, LinkTerms asked) {
        return revise(linkId, ifMatch, present -> asked);
    }

    /** @throws Refusal as for {@link #declare}, or if the link changed meanwhile */
    @Transactional
    public LinkAnswer amend(UUID linkId, String ifMatch, LinkAmendment amendment) {
        return revise(linkId, ifMatch, amendment::of);
    }

    /**
     * Says of a link that it still holds.
     *
     * @throws Refusal if the link is unknown or changed meanwhile
     */
    @Transactional
    public LinkAnswer affirm(UUID linkId, String ifMatch) {
        var open = checking.open(links.getPlanOf(linkId));
        var link = links.get(linkId);
        Precondition.require(ifMatch, link.version());
        link.affirm(caller.name(), clock.instant());
        return close(open, LinkChanged.Change.REVISED, link, new PlanEdit.LinkSet(link.toLink()));
    }

    private LinkAnswer revise(UUID linkId, String ifMatch, Function<LinkSnapshot, LinkTerms> change) {
        var open = checking.open(links.getPlanOf(linkId));
        var link = links.get(linkId);
        Precondition.require(ifMatch, link.version());
        var terms = change.apply(link.snapshot()).complete();
        require(open, terms, linkId);
        link.revise(terms, caller.name(), clock.instant());
        return close(open, LinkChanged.Change.REVISED, link, new PlanEdit.LinkSet(link.toLink()));
    }

    /** @throws Refusal if the link is unknown or changed meanwhile */
    @Transactional
    public LinkAnswer remove(UUID linkId, String ifMatch) {
        var open = checking.open(links.getPlanOf(linkId));
        var link = links.get(linkId);
        Precondition.require(ifMatch, link.version());
        links.delete(link);
        return close(open, LinkChanged.Change.REMOVED, link, new PlanEdit.LinkRemoved(linkId));
    }

    private LinkAnswer close(OpenPlan open, LinkChanged.Change change, DeclaredLink link, PlanEdit edit) {
        var snapshot = link.snapshot();
        changes.fire(new LinkChanged(change, snapshot, caller.name(), clock.instant()));
        checking.close(open, List.of(edit), new Cause(link.id().toString(), "LinkChanged"), open.revision());
        return new LinkAnswer(snapshot, open.revision());
    }

    private void require(OpenPlan open, LinkTerms terms, UUID revised) {
        var unknown = new ArrayList<Violation>();
        requireTarget(open, "/fromTargetId", terms.fromTargetId(), unknown);
        requireTarget(open, "/toTargetId", terms.toTargetId(), unknown);
        if (!unknown.isEmpty()) {
            throw new Refusal(AlignmentProblem.UNKNOWN_TARGET, unknown.get(0).detail(), unknown);
        }
        open.model().outgoing(terms.fromTargetId(), terms.kind()).stream()
                .filter(link -> link.toTargetId().equals(terms.toTargetId()))
                .filter(link -> !link.id().equals(revised))
                .findFirst()
                .ifPresent(link -> {
                    throw new Refusal(
                            AlignmentProblem.LINK_EXISTS,
                            "The link %s is %s between these targets already: revise it."
                                    .formatted(link.id(), link.kind()));
                });
    }

    private void requireTarget(OpenPlan open, String pointer, UUID targetId, List<Violation> unknown) {
        if (open.model().findTarget(targetId).isEmpty()) {
            unknown.add(new Violation(
                    pointer,
                    elsewhere(targetId)
                            ? "The target %s belongs to another plan: a link joins two targets of one plan."
                                    .formatted(targetId)
                            : "There is no target %s in the plan %s, which is known up to revision %d. If it was set just now, its event may still be on its way: send minRevision with the revision that you were answered."
                                    .formatted(targetId, open.id(), open.revision())));
        }
    }

    /** True if a plan of the same organisation has it; one of another organisation is as unknown as one that never was. */
    private boolean elsewhere(UUID targetId) {
        return judged.findByIdOptional(targetId).isPresent();
    }
}
