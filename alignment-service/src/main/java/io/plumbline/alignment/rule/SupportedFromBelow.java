package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Every outcome target is reached from each perspective below its own.
 *
 * <p>An outcome target is one whose KPI lags: it tells what has happened, so something further down must make it happen.
 */
public final class SupportedFromBelow implements Rule {

    @Override
    public String id() {
        return "supported-from-below";
    }

    @Override
    public String sentence() {
        return "Every outcome target is reached from each perspective below its own.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        int rank = model.plan().rank(subject.perspective());
        List<Perspective> below = rank < model.plan().perspectives().size()
                ? model.plan()
                        .perspectives()
                        .subList(rank + 1, model.plan().perspectives().size())
                : List.of();
        if (subject.kpi().indicator() != Indicator.LAGGING || below.isEmpty()) {
            return Optional.empty();
        }
        var reachedFrom = new Paths(model, Edge::leads)
                .upstream(Set.of(subject.id())).stream()
                        .map(id -> model.getTarget(id).perspective())
                        .collect(Collectors.toSet());
        var missing = below.stream()
                .filter(perspective -> !reachedFrom.contains(perspective.code()))
                .map(Perspective::name)
                .toList();
        return Optional.of(
                missing.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "%s is reached from every perspective below it.".formatted(subject.name()))
                        : unsupported(subject, missing));
    }

    private Result unsupported(Target subject, List<String> missing) {
        var names = Wording.enumerate(missing);
        return Result.of(
                        this,
                        subject,
                        Outcome.WARN,
                        "%s is an outcome, but nothing in %s leads to it.".formatted(subject.name(), names))
                .withFix("Link a target of %s to it, or to one of those that move it.".formatted(names));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(
                change.targets(), change.downstreamOf(union(change.restated(), change.linkEffects()), Edge::leads));
    }
}
