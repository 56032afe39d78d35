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
        return "The drivers whose elasticity is given explain the change of their effect: neither too little of it nor too much.";
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
            return Result.of(
                            this,
                            subject,
                            Outcome.UNKNOWN,
                            "What %s explain of the change of %s cannot be said: a change from zero, or no change, has no percentage.",
                            Wording.names(model, drivers),
                            subject.name())
                    .withFix(
                            "Give a baseline other than zero to %s and its drivers, or leave the elasticity out of their links and say only the sign.",
                            subject.name());
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
        var baseline = subject.baseline().value();
        var carried = Amount.of(baseline.add(subject.goal().subtract(baseline).multiply(share)), subject.kpi());
        return Result.of(
                        this,
                        subject,
                        Outcome.WARN,
                        "%s %s %s of the change of %s from %s to %s: together they carry it to %s.",
                        names,
                        explains,
                        Wording.percent(share),
                        subject.name(),
                        Amount.number(baseline, subject.kpi()),
                        Amount.of(subject.goal(), subject.kpi()),
                        carried)
                .withFigures(List.of(Figure.of("explained", share, "share")))
                .withFix(
                        enough
                                ? "Raise the goal of %s towards %s, or lower the goals of %s."
                                : "Lower the goal of %s towards %s, raise the goals of %s, or add a driver.",
                        subject.name(),
                        carried,
                        names);
    }

    /** From baseline to goal as a share of the baseline; empty if the baseline is zero. */
    private static Optional<BigDecimal> relativeChange(Target target) {
        var baseline = target.baseline().value();
        return baseline.signum() == 0
                ? Optional.empty()
                : Optional.of(target.goal().subtract(baseline).divide(baseline.abs(), MathContext.DECIMAL64));
    }

    @Override
    public List<String> suggest(Candidates candidates, Target subject, Result complaint) {
        var model = candidates.model();
        var change = relativeChange(subject);
        var figure = complaint.figures().stream().findFirst();
        if (complaint.outcome() != Outcome.WARN || change.isEmpty() || figure.isEmpty()) {
            return List.of();
        }
        var open = BigDecimal.ONE.subtract(figure.get().value()).multiply(change.get());
        var alone = new ArrayList<String>();
        for (var id : complaint.links()) {
            var link = model.findLink(id)
                    .filter(known ->
                            known.findElasticity().filter(e -> e.signum() != 0).isPresent());
            if (link.isEmpty()) {
                continue;
            }
            var driver = model.getTarget(link.get().fromTargetId());
            var more = open.divide(link.get().elasticity(), MathContext.DECIMAL64)
                    .multiply(driver.baseline().value().abs());
            alone.add("the goal of %s from %s to %s"
                    .formatted(
                            driver.name(),
                            Amount.number(driver.goal(), driver.kpi()),
                            Amount.of(driver.goal().add(more), driver.kpi())));
        }
        return alone.isEmpty()
                ? List.of()
                : List.of("By itself it would do to change %s.".formatted(Wording.alternatives(alone)));
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
