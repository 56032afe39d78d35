package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** From every target a path of additive links, causal links or formulas leads to an apex target. */
public final class ReachesApex implements Rule {

    @Override
    public String id() {
        return "reaches-apex";
    }

    @Override
    public String sentence() {
        return "From every target a path of additive links, causal links or formulas leads to an apex target.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var plan = model.plan();
        if (plan.isApex(subject.id())) {
            return Optional.of(
                    Result.of(this, subject, Outcome.PASS, "%s is an apex target.".formatted(subject.name())));
        }
        if (plan.apexTargetIds().isEmpty()) {
            return Optional.of(
                    Result.of(this, subject, Outcome.UNKNOWN, "The plan does not say which target matters most.")
                            .withFix("Name the plan's apex target."));
        }
        return Optional.of(new Paths(model, Edge::leads)
                .findShortest(subject.id(), plan::isApex)
                .map(path -> reached(model, subject, path))
                .orElseGet(() -> lost(model, subject)));
    }

    private Result reached(PlanModel model, Target subject, List<Edge> path) {
        var way = path.stream().map(edge -> model.getTarget(edge.to()).name()).collect(Collectors.joining(", then "));
        return Result.of(this, subject, Outcome.PASS, "%s moves %s.".formatted(subject.name(), way))
                .withTargets(path.stream().map(Edge::to).toList())
                .withLinks(path.stream()
                        .flatMap(edge -> edge.findLink().stream())
                        .map(Link::id)
                        .toList());
    }

    private Result lost(PlanModel model, Target subject) {
        var end = new Paths(model, Edge::leads)
                .downstream(Set.of(subject.id())).stream()
                        .filter(id -> !id.equals(subject.id()))
                        .sorted()
                        .toList();
        var sentence = end.isEmpty()
                ? "%s leads to no other target, so it does nothing for the apex.".formatted(subject.name())
                : "%s leads to %s, and from there no path goes on to the apex."
                        .formatted(subject.name(), Wording.names(model, end));
        return Result.of(this, subject, Outcome.FAIL, sentence)
                .withTargets(end)
                .withFix("Link %s to what it moves on the way to the apex, or retire it."
                        .formatted(end.isEmpty() ? "it" : "it, or one of those,"));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var turned = union(change.restated(), change.linkCauses());
        return union(change.targets(), change.upstreamOf(turned, Edge::leads));
    }
}
