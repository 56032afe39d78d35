package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every cycle contains a feedback link with a lag. */
public final class NoUndeclaredCycle implements Rule {

    @Override
    public String id() {
        return "no-undeclared-cycle";
    }

    @Override
    public String sentence() {
        return "Every cycle contains a feedback link with a lag.";
    }

    @Override
    public String why() {
        return "A target that moves itself at once explains nothing: somewhere on the way the effect must come later.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (!passes(model.outgoing(subject.id())) || !passes(model.incoming(subject.id()))) {
            return Optional.empty();
        }
        var members = model.reach().cycle(subject.id());
        if (members.isEmpty()) {
            return Optional.of(
                    Result.of(this, subject, Outcome.PASS, "%s does not come back to itself.", subject.name()));
        }
        return new Paths(model, edge -> isUndeclared(edge) && members.contains(edge.to()))
                .findShortest(subject.id(), subject.id()::equals)
                .map(cycle -> cycle(model, subject, cycle));
    }

    private static boolean passes(List<Edge> edges) {
        for (var edge : edges) {
            if (isUndeclared(edge)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUndeclared(Edge edge) {
        return edge.leads() || (edge.isOf(LinkKind.FEEDBACK) && edge.lagMonths() == 0);
    }

    private Result cycle(PlanModel model, Target subject, List<Edge> cycle) {
        var way = cycle.stream().map(edge -> model.getTarget(edge.to()).name()).collect(Collectors.joining(", then "));
        var links = cycle.stream().flatMap(edge -> edge.findLink().stream()).toList();
        var result = Result.of(
                        this, subject, Outcome.FAIL, "%s moves itself without delay: it moves %s.", subject.name(), way)
                .withTargets(cycle.stream().map(Edge::to).toList())
                .withLinks(links);
        var back = links.stream()
                .max(Comparator.comparing((Link link) -> drop(model, link)).thenComparing(Link::id));
        return back.isEmpty()
                ? result.withFix("Change one of the formulas on the way, so that they do not use each other.")
                : result.withFix(
                        "Declare the link from %s to %s as FEEDBACK with its lag in months, if the effect comes later; or take out one of the links on the way.",
                        model.getTarget(back.get().fromTargetId()).name(),
                        model.getTarget(back.get().toTargetId()).name());
    }

    /** How many perspectives a link points down: the one that points down most is the likeliest feedback. */
    private static int drop(PlanModel model, Link link) {
        return model.plan().rank(model.getTarget(link.toTargetId()).perspective())
                - model.plan().rank(model.getTarget(link.fromTargetId()).perspective());
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        return complaint.links().stream()
                .flatMap(id -> model.findLink(id).stream())
                .map(link -> "From %s to %s: PATCH /links/%s with kind FEEDBACK and lagMonths, or DELETE it."
                        .formatted(
                                model.getTarget(link.fromTargetId()).name(),
                                model.getTarget(link.toTargetId()).name(),
                                link.id()))
                .toList();
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var near = union(
                change.restated(),
                change.linkCauses(),
                change.linkEffects(),
                change.effectsOf(change.restated()),
                change.causesOf(change.restated()),
                change.otherwiseCycling());
        var affected = union(near);
        near.forEach(id -> affected.addAll(change.after().reach().cycle(id)));
        return affected;
    }
}
