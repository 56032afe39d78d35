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
            return Optional.of(new Complaint()
                    .add(
                            Text.of(
                                    "The plan names no apex target, the one that matters most, so nobody can say"
                                            + " whether %s leads there.",
                                    Wording.coded(subject)),
                            Text.of(
                                    "name the target for which all others are there as apex target of the plan %s",
                                    Operation.nameApex(plan)))
                    .of(this, subject, Outcome.UNKNOWN));
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
                .map(Wording::coded)
                .sorted()
                .toList());
        var apex = apexes.isEmpty() ? "the apex target, which has no version yet" : "the apex target " + apexes;
        var retire = Text.of(
                "retire %s, if it does nothing for that %s", subject.name(), Operation.move(subject, "RETIRED"));
        if (effects.isEmpty()) {
            return new Complaint()
                    .add(
                            Text.of(
                                    "No link leads from %s to another target, so it does nothing for %s, which matters"
                                            + " most in this plan.",
                                    Wording.coded(subject), apex),
                            Text.of(
                                    "link %s to a target that it moves and from which links lead on to %s, or to that"
                                            + " itself %s",
                                    subject.name(),
                                    apex,
                                    Operation.link(model.plan(), "kind CAUSAL, sign, fromTargetId " + subject.id())),
                            retire)
                    .of(this, subject, Outcome.FAIL);
        }
        var names = Wording.coded(model, effects);
        return new Complaint()
                .add(
                        Text.of(
                                "%s leads to %s, but from there no link leads on to %s, so it does nothing for what"
                                        + " matters most in this plan.",
                                Wording.coded(subject), names, apex),
                        Text.of(
                                "link %s to a target that it moves and from which links lead on to %s, or to that"
                                        + " itself %s",
                                names,
                                apex,
                                Operation.link(
                                        model.plan(),
                                        "kind CAUSAL, sign, fromTargetId "
                                                + Wording.alternatives(effects.stream()
                                                        .map(UUID::toString)
                                                        .toList()))),
                        Text.of(
                                "link %s to such a target %s",
                                subject.name(),
                                Operation.link(model.plan(), "kind CAUSAL, sign, fromTargetId " + subject.id())),
                        retire)
                .of(this, subject, Outcome.FAIL)
                .withTargets(effects);
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
                    : List.of(Candidates.perhaps("what matters most is %s".formatted(candidates.introduced(topmost))));
        }
        var effects = candidates.effects(
                subject, other -> candidates.leads(other) && candidates.rank(other) <= candidates.rank(subject));
        return List.of(
                effects.isEmpty()
                        ? "No target beside or above it leads to an apex target yet: link those first, from the top"
                                + " down."
                        : Candidates.perhaps(
                                "%s moves %s".formatted(subject.name(), candidates.linked(subject, effects))));
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
