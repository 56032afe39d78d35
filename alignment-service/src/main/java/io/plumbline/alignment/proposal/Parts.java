package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.rule.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The parts that sum to a target. */
record Parts(PlanModel model, Sum sum) implements Support {

    static Optional<Parts> find(PlanModel model, Target whole) {
        int horizon = model.plan().horizonYears();
        var links = model.incoming(whole.id(), LinkKind.ADDITIVE);
        boolean planned = links.stream()
                .map(link -> model.getTarget(link.fromTargetId()))
                .allMatch(part -> part.isPlannedUpTo(horizon));
        long forms = links.stream().map(Link::form).distinct().count();
        return forms == 1 && planned && whole.isPlannedUpTo(horizon)
                ? Optional.of(new Parts(model, new Sum(model, whole, links)))
                : Optional.empty();
    }

    @Override
    public String rule() {
        return "adds-up";
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public List<UUID> contributors() {
        return sum.links().stream().map(Link::fromTargetId).distinct().toList();
    }

    @Override
    public Shift missing() {
        var broken = Set.copyOf(sum.brokenYears());
        return Shift.of(
                model.plan().horizonYears(), year -> broken.contains(year) ? sum.residual(year) : BigDecimal.ZERO);
    }

    @Override
    public Map<UUID, Shift> spread(Shift amount, Set<UUID> movers, Way way) {
        var bearing = sum.links().stream()
                .filter(link -> movers.contains(link.fromTargetId()))
                .toList();
        return Spread.ofYears(amount, bearing.stream().map(Link::fromTargetId).toList(), (index, year) -> {
            var link = bearing.get(index);
            return new Spread.Bearer(
                    way == Way.EQUAL ? BigDecimal.ONE : sum.part(link, year).abs(),
                    link.factor(),
                    model.getTarget(link.fromTargetId()).kpi().scale());
        });
    }
}
