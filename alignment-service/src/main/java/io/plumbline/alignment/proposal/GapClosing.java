package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Result;
import io.plumbline.alignment.rule.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What would have to move for one target to be what it is given.
 *
 * <p>What the target lacks is spread over those who give it something, what they then lack over those who give to them, and so on down. Only the
 * difference travels: a sum further down that was broken before stays as broken as it was.
 */
public final class GapClosing {

    private final Check check;
    private final PlanModel model;
    private final Target target;
    private final Tree tree;
    private final Set<UUID> pinned;
    private final List<Support> lacking;

    private GapClosing(Check check, Target target, Tree tree, Set<UUID> pinned, List<Support> lacking) {
        this.check = check;
        this.model = check.model();
        this.pinned = pinned;
        this.target = target;
        this.tree = tree;
        this.lacking = lacking;
    }

    /**
     * @param check of the plan with the target at the goal that it is to reach
     * @param pinned targets that are not to move
     */
    public static GapClosing of(Check check, UUID targetId, Set<UUID> pinned) {
        var model = check.model();
        var target = model.getTarget(targetId);
        var passing = check.findVerdict(targetId).orElseThrow().results().stream()
                .filter(result -> result.outcome() == Outcome.PASS)
                .map(Result::rule)
                .collect(Collectors.toSet());
        var tree = Tree.of(model, targetId, pinned);
        var lacking = tree.supports(targetId).stream()
                .filter(support -> !passing.contains(support.rule()))
                .filter(support -> !support.missing().isNone())
                .toList();
        return new GapClosing(check, target, tree, pinned, lacking);
    }

    /** False if neither parts nor a formula nor elasticities say what gives the target its value; then it has no gap that could be told. */
    public boolean isReckonable() {
        return !tree.supports(target.id()).isEmpty();
    }

    /** Year by year, in the order of the rules. */
    public List<Gap> gaps() {
        return lacking.stream()
                .flatMap(support -> Gap.of(model, target, support).stream())
                .toList();
    }

    /** The rules that a proposal has to satisfy. */
    public Set<String> rules() {
        return lacking.stream().map(Support::rule).collect(Collectors.toSet());
    }

    /** Those who could bring all of it alone, the largest first. */
    public List<UUID> ends() {
        int due = target.dueYear();
        return tree.ends().stream()
                .sorted(Comparator.comparing(
                                (UUID id) -> model.getTarget(id).changeUpTo(due).abs())
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** @param way any but ONE_ALONE */
    public Attempt attempt(Way way) {
        return way == Way.TARGET_FOLLOWS ? Following.of(check, target, lacking, pinned) : attempt(way, null);
    }

    /** One driver brings all of it. */
    public Attempt attemptAlone(UUID end) {
        return attempt(Way.ONE_ALONE, end);
    }

    private Attempt attempt(Way way, UUID end) {
        if (tree.isCyclic()) {
            return new Attempt.Impossible(
                    way,
                    end,
                    "Something that %s rests on depends on itself, so nothing definite follows: break the cycle first."
                            .formatted(target.name()));
        }
        var route = end == null ? Set.<UUID>of() : tree.above(end);
        var shifts = new HashMap<UUID, Shift>();
        for (var support : lacking) {
            var movers = movers(support, route);
            if (movers.isEmpty()) {
                return new Attempt.Impossible(way, end, nobodyMoves(support));
            }
            add(shifts, support.spread(support.missing(), movers, way));
        }
        for (var id : tree.downwards()) {
            var shift = shifts.get(id);
            if (id.equals(target.id()) || shift == null || shift.isNone()) {
                continue;
            }
            for (var support : tree.supports(id)) {
                add(shifts, support.spread(shift, movers(support, route), way));
            }
        }
        return proposal(way, end, shifts);
    }

    /** Those on the route if any of them is among the contributors, else all that can move. */
    private Set<UUID> movers(Support support, Set<UUID> route) {
        var able = support.contributors().stream().filter(tree::isMovable).collect(Collectors.toSet());
        var onRoute = able.stream().filter(route::contains).collect(Collectors.toSet());
        return onRoute.isEmpty() ? able : onRoute;
    }

    private static void add(Map<UUID, Shift> shifts, Map<UUID, Shift> more) {
        more.forEach((id, shift) -> shifts.merge(id, shift, Shift::plus));
    }

    private Attempt proposal(Way way, UUID end, Map<UUID, Shift> shifts) {
        var moves = new ArrayList<Move>();
        for (var id : tree.downwards()) {
            var shift = shifts.get(id);
            if (shift == null || shift.isNone()) {
                continue;
            }
            var present = model.getTarget(id);
            var move = Move.of(model.plan(), present, shift);
            if (fallsBelowZero(present, move)) {
                return new Attempt.Impossible(
                        way,
                        end,
                        "%s would have to fall below zero: to %s."
                                .formatted(present.name(), Wording.amount(least(move.milestones()), present.kpi())));
            }
            moves.add(move);
        }
        return new Attempt.Proposed(new Proposal(way, end, moves));
    }

    private static boolean fallsBelowZero(Target present, Move move) {
        return least(present.milestones()).signum() >= 0
                && least(move.milestones()).signum() < 0;
    }

    private static BigDecimal least(List<BigDecimal> values) {
        return values.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    private String nobodyMoves(Support support) {
        return support.contributors().isEmpty()
                ? "What moving would bring to the formula of %s cannot be said, as it is not linear."
                        .formatted(target.name())
                : "None of %s can move: they are pinned, or all that they consist of is."
                        .formatted(Wording.names(model, support.contributors()));
    }
}
