package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
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
        return "The order of the perspectives says what is done for what; a link against it is either a mistake or a loop that needs its delay.";
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
        var first = downward.get(0).link();
        var effect = model.getTarget(first.toTargetId());
        var result = Result.of(
                        this,
                        subject,
                        Outcome.WARN,
                        "%s, in %s, stands above %s, which it is said to move.",
                        subject.name(),
                        model.plan().perspectiveName(subject.perspective()),
                        Wording.names(model, effects))
                .withTargets(effects)
                .withLinks(downward.stream().map(Edge::link).toList())
                .withFix(
                        "Turn the link round, from %s to %s, if it was meant so; or declare it as FEEDBACK%s.",
                        effect.name(),
                        subject.name(),
                        first.lagMonths() > 0
                                ? " with its lag of " + Wording.months(first.lagMonths())
                                : " and give its lag in months");
        return first.lagMonths() > 0 && first.kind() == LinkKind.CAUSAL
                ? result.withRequest(FixRequest.amendLink(first.id(), Map.of("kind", "FEEDBACK")))
                : result;
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        return complaint.links().stream()
                .flatMap(id -> model.findLink(id).stream())
                .map(link -> "The link to %s is /links/%s: PATCH its ends, or its kind and lagMonths."
                        .formatted(model.getTarget(link.toTargetId()).name(), link.id()))
                .toList();
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.restated(), change.causesOf(change.restated()), change.linkCauses());
    }
}
