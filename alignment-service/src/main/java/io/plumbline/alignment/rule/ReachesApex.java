package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
    public String why() {
        return "Work on a target that leads nowhere is paid for and does nothing for what matters most.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.FAIL;
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var plan = model.plan();
        if (plan.isApex(subject.id())) {
            return Optional.of(Result.of(this, subject, Outcome.PASS, "%s is an apex target.", subject.name()));
        }
        if (plan.apexTargetIds().isEmpty()) {
            return Optional.of(
                    Result.of(this, subject, Outcome.UNKNOWN, "The plan does not say which target matters most.")
                            .withFix("Name the plan's apex target, the one for which all others are there."));
        }
        var effects = effects(model, subject);
        if (!model.reach().leadsToApex(subject.id())) {
            return Optional.of(lost(model, subject, effects));
        }
        for (var effect : effects) {
            if (plan.isApex(effect)) {
                return Optional.of(Result.of(
                                this,
                                subject,
                                Outcome.PASS,
                                "%s moves the apex target %s.",
                                subject.name(),
                                model.getTarget(effect).name())
                        .withTargets(List.of(effect)));
            }
        }
        var next =
                effects.stream().filter(model.reach()::leadsToApex).findFirst().orElseThrow();
        return Optional.of(Result.of(
                        this,
                        subject,
                        Outcome.PASS,
                        "%s moves %s, which leads on to an apex target.",
                        subject.name(),
                        model.getTarget(next).name())
                .withTargets(List.of(next)));
    }

    private static List<UUID> effects(PlanModel model, Target subject) {
        return model.outgoing(subject.id()).stream()
                .filter(Edge::leads)
                .map(Edge::to)
                .distinct()
                .toList();
    }

    private Result lost(PlanModel model, Target subject, List<UUID> effects) {
        var apexes = Wording.alternatives(model.plan().apexTargetIds().stream()
                .map(model::findTarget)
                .flatMap(Optional::stream)
                .map(Target::name)
                .sorted()
                .toList());
        var apex = apexes.isEmpty() ? "the apex target, which has no version yet" : apexes;
        if (effects.isEmpty()) {
            return Result.of(
                            this,
                            subject,
                            Outcome.FAIL,
                            "%s leads to no other target, so it does nothing for %s.",
                            subject.name(),
                            apex)
                    .withFix(
                            "Link %s to a target that it moves and that leads on to %s, or retire it.",
                            subject.name(), apex);
        }
        var names = Wording.names(model, effects);
        return Result.of(
                        this,
                        subject,
                        Outcome.FAIL,
                        "%s leads to %s, and from there no path goes on to %s.",
                        subject.name(),
                        names,
                        apex)
                .withTargets(effects)
                .withFix(
                        "Link %s, or one of %s, to a target that leads on to %s, or retire %s.",
                        subject.name(), names, apex, subject.name());
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var plan = candidates.model().plan();
        if (complaint.outcome() == Outcome.UNKNOWN) {
            var topmost = candidates.targets().stream()
                    .filter(other -> candidates.rank(other) == 0)
                    .limit(3)
                    .toList();
            return topmost.isEmpty()
                    ? List.of()
                    : List.of("It could be %s: PUT /plans/%s/apex-targets in target-service."
                            .formatted(candidates.introduced(topmost), plan.id()));
        }
        var effects = candidates.effects(
                subject, other -> candidates.leads(other) && candidates.rank(other) <= candidates.rank(subject));
        return effects.isEmpty()
                ? List.of("No target beside or above it leads to an apex yet: begin at the top.")
                : List.of(
                        "These lead there already: %s could move %s."
                                .formatted(subject.name(), candidates.linked(subject, effects)),
                        candidates.declaring());
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var otherwise = change.otherwiseLeading();
        var affected = union(change.restated(), change.linkCauses(), otherwise);
        affected.addAll(change.causesOf(otherwise));
        affected.addAll(change.causesOf(change.restated()));
        if (change.restated().stream().anyMatch(change.after().plan()::isApex)) {
            change.after().listTargets().forEach(target -> affected.add(target.id()));
        }
        return affected;
    }
}
