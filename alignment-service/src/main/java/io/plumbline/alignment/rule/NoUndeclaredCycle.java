package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
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
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (model.outgoing(subject.id()).stream().noneMatch(NoUndeclaredCycle::isUndeclared)
                || model.incoming(subject.id()).stream().noneMatch(NoUndeclaredCycle::isUndeclared)) {
            return Optional.empty();
        }
        return Optional.of(new Paths(model, NoUndeclaredCycle::isUndeclared)
                .findShortest(subject.id(), subject.id()::equals)
                .map(cycle -> cycle(model, subject, cycle))
                .orElseGet(() -> Result.of(
                        this, subject, Outcome.PASS, "%s does not come back to itself.".formatted(subject.name()))));
    }

    private static boolean isUndeclared(Edge edge) {
        return edge.leads() || (edge.isOf(LinkKind.FEEDBACK) && edge.lagMonths() == 0);
    }

    private Result cycle(PlanModel model, Target subject, List<Edge> cycle) {
        var way = cycle.stream().map(edge -> model.getTarget(edge.to()).name()).collect(Collectors.joining(", then "));
        return Result.of(
                        this,
                        subject,
                        Outcome.FAIL,
                        "%s moves itself without delay: it moves %s.".formatted(subject.name(), way))
                .withTargets(cycle.stream().map(Edge::to).toList())
                .withLinks(cycle.stream()
                        .flatMap(edge -> edge.findLink().stream())
                        .map(Link::id)
                        .toList())
                .withFix("Declare one of these links as FEEDBACK with its lag in months, or take one out.");
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(
                change.targets(),
                change.linkEffects(),
                change.effectsOf(change.targets()),
                change.upstreamOf(union(change.restated(), change.linkCauses()), NoUndeclaredCycle::isUndeclared));
    }
}
