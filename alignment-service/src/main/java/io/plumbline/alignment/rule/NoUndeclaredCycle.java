package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every cycle contains a feedback link with a lag. */
public final class NoUndeclaredCycle implements Rule {

    /** Of a long way, the first links are as good to look at as the others. */
    private static final int MOST_NAMED = 6;

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
        var way = cycle.stream()
                .map(edge -> Wording.coded(model.getTarget(edge.to())))
                .collect(Collectors.joining(" → "));
        var links = cycle.stream().flatMap(edge -> edge.findLink().stream()).toList();
        var wrong = Text.of(
                "%s moves itself without delay: %s → %s. Somewhere on the way the effect has to come later, or the"
                        + " plan explains nothing.",
                Wording.coded(subject), Wording.coded(subject), way);
        var back = links.stream()
                .filter(link -> link.kind() != LinkKind.ADDITIVE)
                .max(Comparator.comparing((Link link) -> drop(model, link)).thenComparing(Link::id));
        var ways = new ArrayList<Text>();
        back.ifPresent(link -> ways.add(Text.of(
                "if %s acts on %s only later, declare that link as feedback with its lag, at least 1 month %s",
                model.getTarget(link.fromTargetId()).name(),
                model.getTarget(link.toTargetId()).name(),
                Operation.amend(link, "kind FEEDBACK, lagMonths from 1 on"))));
        links.stream()
                .limit(MOST_NAMED)
                .forEach(link -> ways.add(Text.of(
                        "if %s does not in truth move %s, remove that link %s",
                        model.getTarget(link.fromTargetId()).name(),
                        model.getTarget(link.toTargetId()).name(),
                        Operation.remove(link))));
        if (links.size() < cycle.size()) {
            ways.add(Text.of(
                    "change the formula of one of the targets on the way, so that it does not use the one before %s",
                    Operation.revise(
                            model.getTarget(cycle.stream()
                                    .filter(edge -> edge.findLink().isEmpty())
                                    .findFirst()
                                    .orElseThrow()
                                    .to()),
                            "field formula")));
        }
        return new Complaint()
                .add(wrong, ways.toArray(Text[]::new))
                .of(this, subject, Outcome.FAIL)
                .withTargets(cycle.stream().map(Edge::to).toList())
                .withLinks(links);
    }

    /** How many perspectives a link points down: the one that points down most is the likeliest feedback. */
    private static int drop(PlanModel model, Link link) {
        return model.plan().rank(model.getTarget(link.toTargetId()).perspective())
                - model.plan().rank(model.getTarget(link.fromTargetId()).perspective());
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
