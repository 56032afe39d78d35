package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A part or cause ranks at or below what it moves; what points down is declared as feedback. */
public final class PointsUpward implements Rule {

    @Override
    public String id() {
        return "points-upward";
    }

    @Override
    public String sentence() {
        return "A part or cause ranks at or below what it moves; what points down is declared as feedback.";
    }

    @Override
    public String why() {
        return "The order of the perspectives says what is done for what; a link against it is either a mistake or a"
                + " loop that needs its delay.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var steps = model.outgoing(subject.id()).stream()
                .filter(edge -> edge.leads() && edge.findLink().isPresent())
                .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        int rank = model.plan().rank(subject.perspective());
        var downward = steps.stream()
                .filter(edge -> model.plan().rank(model.getTarget(edge.to()).perspective()) > rank)
                .toList();
        return Optional.of(
                downward.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "%s moves only what stands beside or above it.",
                                subject.name())
                        : downward(model, subject, downward));
    }

    private Result downward(PlanModel model, Target subject, List<Edge> downward) {
        var effects = downward.stream().map(Edge::to).distinct().toList();
        var complaint = new Complaint();
        downward.forEach(edge -> complain(model, subject, edge.link(), complaint));
        var first = downward.get(0).link();
        var result = complaint
                .of(this, subject, Outcome.WARN)
                .withTargets(effects)
                .withLinks(downward.stream().map(Edge::link).toList());
        return first.lagMonths() > 0 && first.kind() == LinkKind.CAUSAL
                ? result.withRequest(FixRequest.amendLink(first.id(), Map.of("kind", "FEEDBACK")))
                : result;
    }

    private static void complain(PlanModel model, Target subject, Link link, Complaint complaint) {
        var plan = model.plan();
        var effect = model.getTarget(link.toTargetId());
        var lag = link.lagMonths() > 0 ? "its lag of " + Wording.months(link.lagMonths()) : "its lag, at least 1 month";
        complaint.add(
                Text.of(
                        "A link says that %s, in %s, moves %s, in %s. %s stands below %s in this plan, and a cause has"
                                + " to stand beside or below what it moves.",
                        Wording.coded(subject),
                        plan.perspectiveName(subject.perspective()),
                        Wording.coded(effect),
                        plan.perspectiveName(effect.perspective()),
                        plan.perspectiveName(effect.perspective()),
                        plan.perspectiveName(subject.perspective())),
                Text.of(
                        "if in truth %s moves %s, turn the link round %s",
                        effect.name(),
                        subject.name(),
                        Operation.amend(
                                link, "fromTargetId " + link.toTargetId() + ", toTargetId " + link.fromTargetId())),
                link.kind() == LinkKind.CAUSAL
                        ? Text.of(
                                "if %s acts back on %s later, declare the link as feedback with %s %s",
                                subject.name(),
                                effect.name(),
                                lag,
                                Operation.amend(
                                        link,
                                        "kind FEEDBACK, lagMonths "
                                                + (link.lagMonths() > 0 ? link.lagMonths() : "from 1 on")))
                        : null,
                Text.of("if neither is so, remove the link %s", Operation.remove(link)));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.restated(), change.causesOf(change.restated()), change.linkCauses());
    }
}
