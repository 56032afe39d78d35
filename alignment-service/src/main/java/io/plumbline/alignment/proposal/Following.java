package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetRevision;
import io.plumbline.alignment.rule.BlastRadius;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.ImpliedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The other way round: a target takes what it is given, and all that it is counted in takes what then follows. */
final class Following {

    private final PlanModel model;
    private final Target target;

    private Following(PlanModel model, Target target) {
        this.model = model;
        this.target = target;
    }

    /** @param pinned targets above that are not to follow */
    static Attempt of(Check check, Target target, List<Support> lacking, Set<UUID> pinned) {
        if (pinned.contains(target.id())) {
            return new Attempt.Impossible(Way.TARGET_FOLLOWS, null, target.name() + " is pinned.");
        }
        var following = new Following(check.model(), target);
        var first = following.taking(lacking.get(0));
        var moved = first.applyTo(target, following.horizon());
        var radius = BlastRadius.of(check.after(PlanChange.of(check.model(), new PlanEdit.TargetSet(moved))));
        var moves = new ArrayList<>(List.of(first));
        following.implied(radius).forEach((id, values) -> {
            if (!pinned.contains(id)) {
                moves.add(following.following(id, values));
            }
        });
        return new Attempt.Proposed(new Proposal(Way.TARGET_FOLLOWS, null, moves));
    }

    private int horizon() {
        return model.plan().horizonYears();
    }

    private Move taking(Support support) {
        var missing = support.missing();
        if (!support.isWhole()) {
            var goal = target.goal().subtract(missing.at(target.dueYear()));
            var revised = TargetRevision.of(target, rounded(goal, target), null, null, horizon());
            return Move.of(model.plan(), target, target.dueYear(), revised.milestones());
        }
        return Move.of(
                model.plan(),
                target,
                Shift.of(
                        horizon(),
                        year -> year == 0
                                ? BigDecimal.ZERO
                                : rounded(missing.at(year).negate(), target)));
    }

    private static BigDecimal rounded(BigDecimal value, Target of) {
        return value.setScale(of.kpi().scale(), RoundingMode.HALF_UP);
    }

    private Map<UUID, Map<Integer, BigDecimal>> implied(BlastRadius radius) {
        var byTarget = new LinkedHashMap<UUID, Map<Integer, BigDecimal>>();
        for (ImpliedValue value : radius.implied()) {
            byTarget.computeIfAbsent(value.targetId(), id -> new LinkedHashMap<>())
                    .put(value.year(), value.implied());
        }
        return byTarget;
    }

    private Move following(UUID id, Map<Integer, BigDecimal> values) {
        var present = model.getTarget(id);
        var milestones = IntStream.rangeClosed(0, horizon())
                .mapToObj(year -> values.getOrDefault(year, present.milestone(year)))
                .toList();
        return Move.of(
                model.plan(),
                present,
                Shift.of(horizon(), year -> milestones.get(year).subtract(present.milestone(year))));
    }
}
