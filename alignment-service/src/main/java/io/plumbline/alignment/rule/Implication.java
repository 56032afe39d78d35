package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Movement;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How the difference that a change makes travels through additive links and formulas.
 *
 * <p>Only the difference travels: a sum that did not hold before keeps its old residual out of it. A target on a cycle of sums or
 * formulas is left out, as nothing definite follows for it.
 */
final class Implication {

    private final PlanModel before;
    private final PlanModel after;
    /** Per target the differences by year, in the order in which they were reached. */
    private final Map<UUID, List<BigDecimal>> differences = new LinkedHashMap<>();

    private final Map<UUID, UUID> via = new HashMap<>();
    private final Set<UUID> edited;

    private Implication(PlanChange change) {
        this.before = change.before();
        this.after = change.after();
        this.edited = change.targets();
    }

    static Implication of(PlanChange change) {
        var implication = new Implication(change);
        change.targets().stream().sorted().forEach(implication::seed);
        implication.travel();
        return implication;
    }

    private int horizon() {
        return after.plan().horizonYears();
    }

    private void seed(UUID id) {
        var was = before.findTarget(id);
        var is = after.findTarget(id);
        if (was.isEmpty() || !was.get().isPlannedUpTo(horizon())) {
            return;
        }
        if (is.isPresent() && !is.get().isPlannedUpTo(horizon())) {
            return;
        }
        var difference = new ArrayList<BigDecimal>();
        for (int year = 0; year <= horizon(); year++) {
            // a target that is gone stays where it started
            var value = is.isPresent() ? is.get().milestone(year) : was.get().milestone(0);
            difference.add(value.subtract(was.get().milestone(year)));
        }
        if (difference.stream().anyMatch(amount -> amount.signum() != 0)) {
            differences.put(id, difference);
        }
    }

    /** Each target is computed once, after all those on which it depends. */
    private void travel() {
        var waiting = dependencies();
        var ready = new ArrayDeque<>(differences.keySet().stream()
                .filter(id -> waiting.getOrDefault(id, Set.of()).isEmpty())
                .toList());
        var done = new HashSet<UUID>();
        while (!ready.isEmpty()) {
            var current = ready.poll();
            if (!done.add(current)) {
                continue;
            }
            for (var edge : carriers(current)) {
                var open = waiting.get(edge.to());
                open.remove(current);
                if (open.isEmpty() && !done.contains(edge.to())) {
                    compute(edge.to()).ifPresent(difference -> differences.put(edge.to(), difference));
                    ready.add(edge.to());
                }
            }
        }
    }

    /** For each target that the differences can reach, which of the others that they can reach it depends on. */
    private Map<UUID, Set<UUID>> dependencies() {
        var dependencies = new HashMap<UUID, Set<UUID>>();
        var open = new ArrayDeque<>(differences.keySet());
        var seen = new HashSet<>(differences.keySet());
        while (!open.isEmpty()) {
            var current = open.poll();
            for (var edge : carriers(current)) {
                dependencies.computeIfAbsent(edge.to(), id -> new HashSet<>()).add(current);
                if (seen.add(edge.to())) {
                    open.add(edge.to());
                }
            }
        }
        return dependencies;
    }

    private PlanModel modelOf(UUID id) {
        return after.findTarget(id).isPresent() ? after : before;
    }

    private List<Edge> carriers(UUID id) {
        return modelOf(id).outgoing(id).stream().filter(Implication::carries).toList();
    }

    private static boolean carries(Edge edge) {
        return edge.findLink().map(link -> link.kind() == LinkKind.ADDITIVE).orElse(true);
    }

    /** The difference that reaches a target, on top of the one that its own edit makes. */
    private Optional<List<BigDecimal>> compute(UUID id) {
        var target = after.findTarget(id);
        if (target.isEmpty() || !target.get().isPlannedUpTo(horizon())) {
            return Optional.empty();
        }
        var sums = new ArrayList<BigDecimal>();
        var own = differences.get(id);
        for (int year = 0; year <= horizon(); year++) {
            var sum = partDifference(id, year).add(formulaDifference(target.get(), year));
            sums.add(own == null ? sum : sum.add(own.get(year)));
        }
        return sums.stream().anyMatch(amount -> amount.signum() != 0) ? Optional.of(sums) : Optional.empty();
    }

    private BigDecimal partDifference(UUID id, int year) {
        var sum = BigDecimal.ZERO;
        for (var part : differences.keySet()) {
            for (var edge : carriers(part)) {
                if (edge.to().equals(id) && edge.link() != null) {
                    via.putIfAbsent(id, part);
                    sum = sum.add(
                            edge.link().factor().multiply(differences.get(part).get(year)));
                }
            }
        }
        return sum;
    }

    private BigDecimal formulaDifference(Target target, int year) {
        return target.findFormula()
                .flatMap(formula -> {
                    var planned = new HashMap<String, BigDecimal>();
                    var implied = new HashMap<String, BigDecimal>();
                    for (var code : formula.codes()) {
                        for (var input : inputs(code)) {
                            var base = before.findTarget(input.id()).orElse(input);
                            if (!base.isPlannedUpTo(year)) {
                                return Optional.<BigDecimal>empty();
                            }
                            var difference = differences.get(input.id());
                            if (difference != null) {
                                via.putIfAbsent(target.id(), input.id());
                            }
                            planned.put(code, base.milestone(year));
                            implied.put(
                                    code,
                                    difference == null
                                            ? base.milestone(year)
                                            : base.milestone(year).add(difference.get(year)));
                        }
                    }
                    return formula.evaluate(implied)
                            .flatMap(value -> formula.evaluate(planned).map(value::subtract));
                })
                .orElse(BigDecimal.ZERO);
    }

    private List<Target> inputs(String code) {
        var present = after.listByCode(code);
        return present.isEmpty() ? before.listByCode(code) : present;
    }

    List<ImpliedValue> list() {
        return differences.entrySet().stream()
                .filter(entry -> !edited.contains(entry.getKey()))
                .flatMap(entry -> implied(after.getTarget(entry.getKey()), entry.getValue()).stream())
                .toList();
    }

    private List<ImpliedValue> implied(Target target, List<BigDecimal> difference) {
        var values = new ArrayList<ImpliedValue>();
        for (int year = 0; year <= horizon(); year++) {
            if (difference.get(year).signum() != 0) {
                values.add(implied(target, year, difference.get(year)));
            }
        }
        return values;
    }

    private ImpliedValue implied(Target target, int year, BigDecimal difference) {
        int scale = target.kpi().scale();
        var planned = target.milestone(year).setScale(scale, RoundingMode.HALF_UP);
        var implied = target.milestone(year).add(difference).setScale(scale, RoundingMode.HALF_UP);
        var shortfall = target.movement() == Movement.DOWN ? implied.subtract(planned) : planned.subtract(implied);
        var source = via.get(target.id());
        var sentence = "%s comes to %s in %d against %s planned, %s %s, because of %s."
                .formatted(
                        target.name(),
                        Amount.number(implied, target.kpi()),
                        after.plan().calendarYear(year),
                        Amount.number(planned, target.kpi()),
                        Amount.of(shortfall.abs(), target.kpi()),
                        shortfall.signum() > 0 ? "short" : "ahead",
                        modelOf(source).getTarget(source).name());
        return new ImpliedValue(target.id(), target.name(), year, planned, implied, shortfall, source, sentence);
    }
}
