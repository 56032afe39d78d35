package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Nodes;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The drivers whose elasticity is given explain the change of their effect: neither too little of it nor too much. */
public final class Sufficient implements Rule {

    @Override
    public String id() {
        return "sufficient";
    }

    @Override
    public String sentence() {
        return "The drivers whose elasticity is given explain the change of their effect: neither too little of it nor"
                + " too much.";
    }

    @Override
    public String why() {
        return "If all drivers reach their goals and the effect still falls short, the plan was never enough.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
    }

    @Override
    public List<String> thresholds() {
        return List.of("sufficientFrom", "sufficientTo");
    }

    @Override
    public Optional<Result> judge(PlanModel model, Target subject) {
        var links = model.incoming(subject.id(), LinkKind.CAUSAL).stream()
                .filter(link -> link.findElasticity().isPresent())
                .toList();
        if (links.isEmpty()) {
            return Optional.empty();
        }
        var drivers = links.stream().map(Link::fromTargetId).distinct().toList();
        return Optional.of(judge(model, subject, links, drivers).withCauses(links));
    }

    private Result judge(PlanModel model, Target subject, List<Link> links, List<UUID> drivers) {
        var change = relativeChange(subject);
        var explained = links.stream()
                .map(link -> relativeChange(model.getTarget(link.fromTargetId()))
                        .map(driver -> driver.multiply(link.elasticity())))
                .reduce(Optional.of(BigDecimal.ZERO), (sum, next) -> sum.flatMap(one -> next.map(one::add)))
                .filter(sum -> change.filter(value -> value.signum() != 0).isPresent());
        if (explained.isEmpty()) {
            return unknown(model, subject, links);
        }
        var share = explained.get().divide(change.get(), MathContext.DECIMAL64);
        var thresholds = model.thresholds();
        boolean enough = share.compareTo(thresholds.sufficientFrom()) >= 0;
        boolean tooMuch = share.compareTo(thresholds.sufficientTo()) > 0;
        var explains = drivers.size() == 1 ? "explains" : "explain";
        var names = Wording.names(model, drivers);
        if (enough && !tooMuch) {
            return Result.of(
                            this,
                            subject,
                            Outcome.PASS,
                            "%s %s %s of the change of %s.",
                            names,
                            explains,
                            Wording.percent(share),
                            subject.name())
                    .withFigures(List.of(Figure.of("explained", share, "share")));
        }
        return new SufficiencyGap(model.plan(), subject, ends(model, links), share, thresholds)
                .complaint()
                .of(this, subject, Outcome.WARN)
                .withFigures(List.of(Figure.of("explained", share, "share")));
    }

    private static List<SufficiencyGap.Driver> ends(PlanModel model, List<Link> links) {
        return links.stream()
                .map(link -> new SufficiencyGap.Driver(link, model.getTarget(link.fromTargetId())))
                .toList();
    }

    private Result unknown(PlanModel model, Target subject, List<Link> links) {
        var rooted = new ArrayList<Target>(List.of(subject));
        links.stream().map(link -> model.getTarget(link.fromTargetId())).forEach(rooted::add);
        var without = rooted.stream()
                .distinct()
                .filter(target -> target.baseline().value().signum() == 0)
                .toList();
        var why = without.isEmpty()
                ? Text.of("%s is not to change", subject.name())
                : Text.of(
                        "%s %s at 0, and a change from 0 has no percentage",
                        Wording.codedOf(without), without.size() == 1 ? "starts" : "start");
        return new Complaint()
                .add(
                        Text.of(
                                "Whether what drives %s is enough cannot be said: an elasticity counts in percent, but"
                                        + " %s.",
                                Wording.coded(subject), why),
                        without.isEmpty()
                                ? Text.of(
                                        "give it a goal other than its baseline of %s %s",
                                        Amount.of(subject.baseline().value(), subject.kpi()),
                                        Operation.revise(subject, "field goal"))
                                : Text.of(
                                        "if the true baseline is not 0, correct it: %s",
                                        Wording.enumerate(without.stream()
                                                .map(target -> target.name() + " "
                                                        + Operation.revise(target, "field baseline.value"))
                                                .toList())),
                        Text.of(
                                "say only the sign, so that the elasticity goes: %s",
                                Wording.enumerate(links.stream()
                                        .map(link -> model.getTarget(link.fromTargetId())
                                                        .name() + " "
                                                + Operation.amend(link, "sign " + link.sign()))
                                        .toList())))
                .of(this, subject, Outcome.UNKNOWN);
    }

    /** What else could drive it, where too little is explained; an elasticity needs a baseline other than 0. */
    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        boolean tooLittle = complaint.figures().stream()
                .anyMatch(figure ->
                        figure.value().compareTo(candidates.model().thresholds().sufficientFrom()) < 0);
        var others = tooLittle
                ? candidates.causes(
                        subject,
                        other -> candidates.rank(other) >= candidates.rank(subject)
                                && other.baseline().value().signum() != 0)
                : List.<Target>of();
        return others.isEmpty()
                ? List.of()
                : List.of(Candidates.perhaps(
                        "%s is moved by %s".formatted(subject.name(), candidates.linkedFrom(others, subject))));
    }

    /** From baseline to goal as a share of the baseline; empty if the baseline is zero. */
    static Optional<BigDecimal> relativeChange(Target target) {
        var baseline = target.baseline().value();
        return baseline.signum() == 0
                ? Optional.empty()
                : Optional.of(target.goal().subtract(baseline).divide(baseline.abs(), MathContext.DECIMAL64));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        var affected = union(change.restated(), change.linkEffects());
        for (var model : change.models()) {
            for (var id : change.targets()) {
                addElastic(model.nodes(), id, affected);
            }
        }
        return affected;
    }

    /** The target, if an elasticity is given for one of its drivers, and the effects for which its own is given. */
    private static void addElastic(Nodes nodes, UUID id, Set<UUID> affected) {
        int number = nodes.find(id);
        if (number < 0) {
            return;
        }
        var node = nodes.get(number);
        if (node.hasElasticDrivers()) {
            affected.add(id);
        }
        for (int link = 0; link < node.countOutgoing(); link++) {
            if (node.isOutgoingElastic(link)) {
                affected.add(nodes.get(node.effect(link)).id());
            }
        }
    }
}
