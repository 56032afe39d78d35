package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Every perspective has targets, none has more than half of them, and there are neither too few nor too many.
 *
 * <p>That is said of the whole plan, and shown at its apex targets.
 */
public final class Balanced implements Rule {

    @Override
    public String id() {
        return "balanced";
    }

    @Override
    public String sentence() {
        return "Every perspective has targets, none has more than half of them, and there are neither too few nor too many.";
    }

    @Override
    public String why() {
        return "A plan that forgets a perspective has nobody working on it; one with sixty targets has none that counts.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public List<String> thresholds() {
        return List.of("fewestTargets", "mostTargets", "largestPerspective");
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        if (!model.plan().isApex(subject.id())) {
            return Optional.empty();
        }
        var faults = faults(model);
        return Optional.of(
                faults.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "The plan's %d targets are spread over all perspectives.",
                                model.size())
                        : Result.of(this, subject, Outcome.WARN, Text.of("%s", String.join(" ", faults)))
                                .withFix(Text.of("%s", advice(model))));
    }

    private static List<String> empty(PlanModel model) {
        return model.plan().perspectives().stream()
                .filter(perspective -> model.countIn(perspective.code()) == 0)
                .map(Perspective::name)
                .toList();
    }

    private static String advice(PlanModel model) {
        var steps = new ArrayList<String>();
        var thresholds = model.thresholds();
        empty(model).forEach(name -> steps.add("Set a target in %s.".formatted(name)));
        model.plan().perspectives().stream()
                .filter(perspective -> isTooLarge(model, perspective))
                .forEach(perspective -> steps.add(
                        "Retire or merge targets of %s, or set more in the others.".formatted(perspective.name())));
        if (model.size() < thresholds.fewestTargets()) {
            steps.add("Set %d more targets.".formatted(thresholds.fewestTargets() - model.size()));
        } else if (model.size() > thresholds.mostTargets()) {
            steps.add("Leave the %d targets that matter most in this plan and hand the others down."
                    .formatted(thresholds.mostTargets()));
        }
        return String.join(" ", steps);
    }

    private static boolean isTooLarge(PlanModel model, Perspective perspective) {
        var most = model.thresholds().largestPerspective().multiply(BigDecimal.valueOf(model.size()));
        return BigDecimal.valueOf(model.countIn(perspective.code())).compareTo(most) > 0;
    }

    private static List<String> faults(PlanModel model) {
        var faults = new ArrayList<String>();
        var thresholds = model.thresholds();
        var empty = empty(model);
        if (!empty.isEmpty()) {
            faults.add("There is no target in %s.".formatted(Wording.enumerate(empty)));
        }
        model.plan().perspectives().stream()
                .filter(perspective -> isTooLarge(model, perspective))
                .forEach(perspective -> faults.add("%s has %d of %d targets, more than %s."
                        .formatted(
                                perspective.name(),
                                model.countIn(perspective.code()),
                                model.size(),
                                Wording.percent(thresholds.largestPerspective()))));
        if (model.size() < thresholds.fewestTargets() || model.size() > thresholds.mostTargets()) {
            faults.add("%d targets are too %s to steer by: %d to %d are usual."
                    .formatted(
                            model.size(),
                            model.size() < thresholds.fewestTargets() ? "few" : "many",
                            thresholds.fewestTargets(),
                            thresholds.mostTargets()));
        }
        return faults;
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        var sentences = new ArrayList<String>();
        for (var perspective : model.plan().perspectives()) {
            boolean empty = model.countIn(perspective.code()) == 0;
            if (empty) {
                orphans(candidates, perspective)
                        .ifPresent(names ->
                                sentences.add("One in %s could drive %s.".formatted(perspective.name(), names)));
            } else if (isTooLarge(model, perspective)) {
                var idle = idle(candidates, perspective);
                sentences.add("In %s, least depends on %s.".formatted(perspective.name(), candidates.introduced(idle)));
            }
        }
        if (model.size() < model.thresholds().fewestTargets()) {
            var counts = model.plan().perspectives().stream()
                    .map(perspective -> "%s has %d".formatted(perspective.name(), model.countIn(perspective.code())))
                    .toList();
            sentences.add("So far %s.".formatted(Wording.enumerate(counts)));
        }
        return sentences;
    }

    /** Outcomes above a perspective that nothing from there leads to. */
    private static Optional<String> orphans(Candidates candidates, Perspective perspective) {
        int rank = candidates.model().plan().rank(perspective.code());
        var above = candidates.targets().stream()
                .filter(target -> candidates.rank(target) < rank)
                .sorted(Comparator.comparingInt(candidates::rank).reversed())
                .limit(3)
                .toList();
        return above.isEmpty() ? Optional.empty() : Optional.of(candidates.introduced(above));
    }

    private static List<Target> idle(Candidates candidates, Perspective perspective) {
        var model = candidates.model();
        return candidates.targets().stream()
                .filter(target -> target.perspective().equals(perspective.code()))
                .filter(target -> !model.plan().isApex(target.id()))
                .sorted(Comparator.comparing(candidates::leads)
                        .thenComparingInt(target -> model.outgoing(target.id()).size()
                                + model.incoming(target.id()).size()))
                .limit(3)
                .toList();
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return change.restated().isEmpty()
                ? change.targets()
                : union(change.targets(), change.after().plan().apexTargetIds());
    }
}
