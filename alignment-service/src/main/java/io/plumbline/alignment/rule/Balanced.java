package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
        return "Every perspective has targets, none has more than half of them, and there are neither too few nor too"
                + " many.";
    }

    @Override
    public String why() {
        return "A plan that forgets a perspective has nobody working on it; one with sixty targets has none that"
                + " counts.";
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
        var faults = faults(model, subject);
        return Optional.of(
                faults.isEmpty()
                        ? Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "The plan's %d targets are spread over all perspectives.",
                                model.size())
                        : faults.of(this, subject, Outcome.WARN));
    }

    private static boolean isTooLarge(PlanModel model, Perspective perspective) {
        var most = model.thresholds().largestPerspective().multiply(BigDecimal.valueOf(model.size()));
        return BigDecimal.valueOf(model.countIn(perspective.code())).compareTo(most) > 0;
    }

    private static Complaint faults(PlanModel model, Target apex) {
        var faults = new Complaint();
        for (var perspective : model.plan().perspectives()) {
            if (model.countIn(perspective.code()) == 0) {
                faults.add(
                        Text.of(
                                "%s has no target in %s, so nobody works on that.",
                                plan(model, apex), perspective.name()),
                        Text.of(
                                "set at least one target in %s %s, and link it to what it moves, or it will be found to"
                                        + " move nothing",
                                perspective.name(), Operation.set(model.plan(), "perspective " + perspective.code())));
            } else if (isTooLarge(model, perspective)) {
                crowded(model, apex, perspective, faults);
            }
        }
        number(model, apex, faults);
        return faults;
    }

    private static String plan(PlanModel model, Target apex) {
        return "T%s (apex target %s)".formatted(Wording.plan(model.plan()).substring(1), Wording.coded(apex));
    }

    private static void crowded(PlanModel model, Target apex, Perspective perspective, Complaint faults) {
        int count = model.countIn(perspective.code());
        var most = model.thresholds().largestPerspective();
        // shares at which the perspective has just the most: with fewer of its own, or with more of others
        var elsewhere = BigDecimal.ONE.subtract(most);
        var over = BigDecimal.valueOf(count).subtract(most.multiply(BigDecimal.valueOf(model.size())));
        faults.add(
                Text.of(
                        "%s has %d of its %d targets in %s, more than %s, so the others get too little.",
                        plan(model, apex), count, model.size(), perspective.name(), Wording.percent(most)),
                Text.of(
                        "retire or merge %s of %s [target-service: POST /targets/{targetId}/transitions, to RETIRED]",
                        targets(over.divide(elsewhere, 0, RoundingMode.CEILING)), perspective.name()),
                Text.of(
                        "set %s in the others, on top %s",
                        targets(over.divide(most, 0, RoundingMode.CEILING)), Operation.set(model.plan(), "")),
                Text.of(
                        "if the plan is meant to be so, raise its threshold %s",
                        Operation.setThresholds(model.plan(), "field largestPerspective")));
    }

    private static String targets(BigDecimal count) {
        return count.intValue() == 1 ? "1 target" : count + " targets";
    }

    private static void number(PlanModel model, Target apex, Complaint faults) {
        int fewest = model.thresholds().fewestTargets();
        int most = model.thresholds().mostTargets();
        boolean few = model.size() < fewest;
        if (!few && model.size() <= most) {
            return;
        }
        faults.add(
                Text.of(
                        "%s has %d targets, which is too %s to steer by: %d to %d are wanted.",
                        plan(model, apex), model.size(), few ? "few" : "many", fewest, most),
                few
                        ? Text.of("set at least %d more %s", fewest - model.size(), Operation.set(model.plan(), ""))
                        : Text.of(
                                "leave the %d that matter most, and retire the other %d or take them to plans of their"
                                        + " own [target-service: POST /targets/{targetId}/transitions, to RETIRED]",
                                most, model.size() - most),
                Text.of(
                        "if the plan is meant to be so, set its threshold %s",
                        Operation.setThresholds(model.plan(), few ? "field fewestTargets" : "field mostTargets")));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        var sentences = new ArrayList<String>();
        for (var perspective : model.plan().perspectives()) {
            boolean empty = model.countIn(perspective.code()) == 0;
            if (empty) {
                orphans(candidates, perspective)
                        .ifPresent(names -> sentences.add(
                                Candidates.perhaps("a target in %s drives %s".formatted(perspective.name(), names))));
            } else if (isTooLarge(model, perspective)) {
                var idle = idle(candidates, perspective);
                sentences.add(
                        "Of %s, least is linked with %s.".formatted(perspective.name(), candidates.introduced(idle)));
            }
        }
        if (model.size() < model.thresholds().fewestTargets()) {
            var counts = model.plan().perspectives().stream()
                    .map(perspective -> "%s has %d".formatted(perspective.name(), model.countIn(perspective.code())))
                    .toList();
            sentences.add("So far, of targets, %s.".formatted(Wording.enumerate(counts)));
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
