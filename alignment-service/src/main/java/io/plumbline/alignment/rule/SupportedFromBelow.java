package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.Collections;
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
        var missing = missing(model, subject);
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

    private Result unsupported(PlanModel model, Target subject, List<Perspective> missing) {
        var plan = model.plan();
        var names = missing.stream().map(Perspective::name).toList();
        boolean one = missing.size() == 1;
        var chain = new ArrayList<>(names);
        Collections.reverse(chain);
        return new Complaint()
                .add(
                        Text.of(
                                "%s, in %s, is an outcome (its KPI is LAGGING), so every perspective below has to help"
                                        + " bring it about. No target of %s leads to it%s.",
                                Wording.coded(subject),
                                plan.perspectiveName(subject.perspective()),
                                Wording.alternatives(names),
                                one ? "" : ": " + missing.size() + " perspectives are missing, not only one of them"),
                        Text.of(
                                "let one target of %s lead to %s: by a link of its own, or over other targets%s %s",
                                one ? names.get(0) : "each of " + Wording.enumerate(names),
                                subject.name(),
                                one
                                        ? ""
                                        : " (one chain %s → %s serves all)"
                                                .formatted(String.join(" → ", chain), subject.name()),
                                Operation.link(plan, "kind CAUSAL, sign, toTargetId " + subject.id())),
                        Text.of(
                                "where a perspective has no target that could lead there, set one and link it %s",
                                Operation.set(
                                        plan,
                                        "perspective "
                                                + Wording.alternatives(missing.stream()
                                                        .map(Perspective::code)
                                                        .toList()))))
                .of(this, subject, Outcome.WARN);
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var sentences = new ArrayList<String>();
        for (var below : missing(candidates.model(), subject)) {
            var causes = candidates.causes(subject, other -> other.perspective().equals(below.code()));
            sentences.add(
                    causes.isEmpty()
                            ? "%s has no target yet that could lead to %s.".formatted(below.name(), subject.name())
                            : Candidates.perhaps("of %s, %s is moved by %s"
                                    .formatted(below.name(), subject.name(), candidates.linkedFrom(causes, subject))));
        }
        return sentences;
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.restated(), change.otherwiseLed());
    }
}
