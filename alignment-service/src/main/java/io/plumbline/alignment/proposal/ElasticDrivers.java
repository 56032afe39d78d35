package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetRevision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The drivers whose elasticity is given: one percent of change in the driver brings so many percent in the target.
 *
 * <p>It is reckoned at the goals. A driver that moves keeps the shape of its trajectory.
 */
record ElasticDrivers(PlanModel model, Target effect, List<Link> links) implements Support {

    static Optional<ElasticDrivers> find(PlanModel model, Target effect) {
        int horizon = model.plan().horizonYears();
        var links = model.incoming(effect.id(), LinkKind.CAUSAL).stream()
                .filter(link -> link.findElasticity().isPresent())
                .filter(link -> link.elasticity().signum() != 0)
                .toList();
        boolean measurable = !links.isEmpty()
                && effect.baseline().value().signum() != 0
                && effect.isPlannedUpTo(horizon)
                && links.stream()
                        .map(link -> model.getTarget(link.fromTargetId()))
                        .allMatch(driver -> driver.baseline().value().signum() != 0 && driver.isPlannedUpTo(horizon));
        return measurable ? Optional.of(new ElasticDrivers(model, effect, links)) : Optional.empty();
    }

    @Override
    public String rule() {
        return "sufficient";
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public List<UUID> contributors() {
        return links.stream().map(Link::fromTargetId).distinct().toList();
    }

    /** In the effect's units at its goal. */
    private BigDecimal explained() {
        return links.stream()
                .map(link -> change(link.fromTargetId()).multiply(link.elasticity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(effect.baseline().value().abs());
    }

    private BigDecimal change(UUID driverId) {
        var driver = model.getTarget(driverId);
        var baseline = driver.baseline().value();
        return driver.goal().subtract(baseline).divide(baseline.abs(), MathContext.DECIMAL128);
    }

    @Override
    public Shift missing() {
        var missing = effect.goal().subtract(effect.baseline().value()).subtract(explained());
        return Shift.of(model.plan().horizonYears(), year -> year == effect.dueYear() ? missing : BigDecimal.ZERO);
    }

    @Override
    public Map<UUID, Shift> spread(Shift amount, Set<UUID> movers, Way way) {
        var relative =
                amount.at(effect.dueYear()).divide(effect.baseline().value().abs(), MathContext.DECIMAL128);
        var bearing = links.stream()
                .filter(link -> movers.contains(link.fromTargetId()))
                .toList();
        var bearers = bearing.stream()
                .map(link -> {
                    var driver = model.getTarget(link.fromTargetId());
                    var given = change(driver.id()).multiply(link.elasticity()).abs();
                    var perUnit =
                            link.elasticity().divide(driver.baseline().value().abs(), MathContext.DECIMAL128);
                    return new Spread.Bearer(
                            way == Way.EQUAL ? BigDecimal.ONE : given,
                            perUnit,
                            driver.kpi().scale());
                })
                .toList();
        var moves = Spread.of(relative, bearers);
        var shifts = new HashMap<UUID, Shift>();
        for (int index = 0; index < bearing.size(); index++) {
            var driver = model.getTarget(bearing.get(index).fromTargetId());
            shifts.merge(driver.id(), alongItsShape(driver, moves.get(index)), Shift::plus);
        }
        return shifts;
    }

    private Shift alongItsShape(Target driver, BigDecimal move) {
        int horizon = model.plan().horizonYears();
        var moved = TargetRevision.of(driver, driver.goal().add(move), null, null, horizon);
        return Shift.of(
                horizon,
                year -> year == 0 ? BigDecimal.ZERO : moved.milestone(year).subtract(driver.milestone(year)));
    }
}
