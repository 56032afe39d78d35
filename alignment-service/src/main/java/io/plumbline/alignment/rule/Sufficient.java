package io.plumbline.alignment.rule;

import static io.plumbline.alignment.graph.PlanChange.union;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The drivers whose elasticity is given explain the change of their effect: neither too little of it nor too much. */
public final class Sufficient implements Rule {

    private final Thresholds thresholds;

    public Sufficient(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    @Override
    public String id() {
        return "sufficient";
    }

    @Override
    public String sentence() {
        return "The drivers whose elasticity is given explain the change of their effect: neither too little of it nor too much.";
    }

    @Override
    public Outcome atWorst() {
        return Outcome.WARN;
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
        return Optional.of(judge(model, subject, links, drivers)
                .withTargets(drivers)
                .withLinks(links.stream().map(Link::id).toList()));
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
                            "What the drivers of %s explain cannot be said: a change from zero, or no change, has no percentage."
                                    .formatted(subject.name()))
                    .withFix("Give the baselines that are zero, or link by sign instead of elasticity.");
        }
        var share = explained.get().divide(change.get(), MathContext.DECIMAL64);
        boolean enough = share.compareTo(thresholds.sufficientFrom()) >= 0;
        boolean tooMuch = share.compareTo(thresholds.sufficientTo()) > 0;
        var sentence = "%s %s %s of the change of %s."
                .formatted(
                        Wording.names(model, drivers),
                        drivers.size() == 1 ? "explains" : "explain",
                        Wording.percent(share),
                        subject.name());
        var result = Result.of(this, subject, enough && !tooMuch ? Outcome.PASS : Outcome.WARN, sentence)
                .withFigures(List.of(Figure.of("explained", share, "share")));
        if (enough && !tooMuch) {
            return result;
        }
        return result.withFix(
                enough
                        ? "Raise the goal of %s, or lower those of its drivers.".formatted(subject.name())
                        : "Raise the goals of its drivers, add a driver, or lower the goal of %s."
                                .formatted(subject.name()));
    }

    /** From baseline to goal as a share of the baseline; empty if the baseline is zero. */
    private static Optional<BigDecimal> relativeChange(Target target) {
        var baseline = target.baseline().value();
        return baseline.signum() == 0
                ? Optional.empty()
                : Optional.of(target.goal().subtract(baseline).divide(baseline.abs(), MathContext.DECIMAL64));
    }

    @Override
    public Set<UUID> affectedBy(PlanChange change) {
        return union(change.targets(), change.effectsOf(change.targets()), change.linkEffects());
    }
}
