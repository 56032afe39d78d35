package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
    public String why() {
        return "An outcome that nothing further down is there to bring about is a hope, not a plan.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (subject.kpi().indicator() != Indicator.LAGGING) {
            return Optional.empty();
        }
        if (below(model, subject).isEmpty()) {
            return Optional.empty();
        }
        var missing = missing(model, subject).stream().map(Perspective::name).toList();
        return Optional.of(
                missing.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "%s is reached from every perspective below it.",
                                subject.name())
                        : unsupported(model, subject, missing));
    }

    private static List<Perspective> below(PlanModel model, Target subject) {
        var perspectives = model.plan().perspectives();
        int next = model.plan().rank(subject.perspective()) + 1;
        return next >= perspectives.size() ? List.of() : perspectives.subList(next, perspectives.size());
    }

    private static List<Perspective> missing(PlanModel model, Target subject) {
        return below(model, subject).stream()
                .filter(perspective -> !model.reach().isLedFrom(subject.id(), perspective.code()))
                .toList();
    }

    private Result unsupported(PlanModel model, Target subject, List<String> missing) {
        return Result.of(
                        this,
                        subject,
                        Outcome.WARN,
                        "%s, in %s, is an outcome, but no target of %s leads to it.",
                        subject.name(),
                        model.plan().perspectiveName(subject.perspective()),
                        Wording.alternatives(missing))
                .withFix(
                        "Link a target of %s to %s, or to a target that moves %s; if there is none, set one.",
                        Wording.enumerate(missing), subject.name(), subject.name());
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var sentences = new ArrayList<String>();
        for (var below : missing(candidates.model(), subject)) {
            var causes = candidates.causes(subject, other -> other.perspective().equals(below.code()));
            sentences.add(
                    causes.isEmpty()
                            ? "%s has no target yet that could lead to it: set one.".formatted(below.name())
                            : "Of %s it could be moved by %s."
                                    .formatted(below.name(), candidates.linkedFrom(causes, subject)));
        }
        sentences.add(candidates.declaring());
        return sentences;
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.restated(), change.otherwiseLed());
    }
}
