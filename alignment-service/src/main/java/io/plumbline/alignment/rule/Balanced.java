package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

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
 * Every perspective has targets, none has more than half of them, and there are neither too few nor too many.
 *
 * <p>That is said of the whole plan, and shown at its apex targets.
 */
public final class Balanced implements Rule {

    private final Thresholds thresholds;

    public Balanced(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public String id() {
        return "balanced";
    }

    @Override
    public String sentence() {
        return "Every perspective has targets, none has more than half of them, and there are neither too few nor too many.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
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
                                "The plan's %d targets are spread over all perspectives.".formatted(model.size()))
                        : Result.of(this, subject, Outcome.WARN, String.join(" ", faults))
                                .withFix(
                                        "Set targets where they are missing, and retire or merge where there are too many."));
    }

    private List<String> faults(PlanModel model) {
        var faults = new ArrayList<String>();
        var empty = model.plan().perspectives().stream()
                .filter(perspective -> model.countIn(perspective.code()) == 0)
                .map(Perspective::name)
                .toList();
        if (!empty.isEmpty()) {
            faults.add("There is no target in %s.".formatted(Wording.enumerate(empty)));
        }
        model.plan().perspectives().stream()
                .filter(perspective -> 2 * model.countIn(perspective.code()) > model.size())
                .forEach(perspective -> faults.add("%s has %d of %d targets, more than half."
                        .formatted(perspective.name(), model.countIn(perspective.code()), model.size())));
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
    public Set<UUID> affectedBy(PlanChange change) {
        return change.restated().isEmpty()
                ? change.targets()
                : union(change.targets(), change.after().plan().apexTargetIds());
    }
}
