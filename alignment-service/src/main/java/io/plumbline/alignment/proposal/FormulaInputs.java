package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.Formula;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The targets in a target's formula; those can move in which the formula is linear, so that it is known what their movement brings. */
record FormulaInputs(PlanModel model, Target result, Formula formula, List<Target> inputs) implements Support {

    static Optional<FormulaInputs> find(PlanModel model, Target result) {
        int horizon = model.plan().horizonYears();
        var formula = result.findFormula().filter(Formula::isReadable);
        if (formula.isEmpty() || !result.isPlannedUpTo(horizon)) {
            return Optional.empty();
        }
        var inputs = new ArrayList<Target>();
        for (var code : formula.get().codes()) {
            var measured = model.listByCode(code);
            if (measured.size() != 1 || !measured.get(0).isPlannedUpTo(horizon)) {
                return Optional.empty();
            }
            inputs.add(measured.get(0));
        }
        var support = new FormulaInputs(model, result, formula.get(), inputs);
        for (int year = 0; year <= horizon; year++) {
            if (support.value(year, null, BigDecimal.ZERO).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(support);
    }

    @Override
    public String rule() {
        return "formula-holds";
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public List<UUID> contributors() {
        return inputs.stream().filter(this::isLinearIn).map(Target::id).toList();
    }

    @Override
    public Shift missing() {
        var tolerance = new BigDecimal("0.5")
                .movePointLeft(result.kpi().scale())
                .multiply(BigDecimal.valueOf(inputs.size() + 1L));
        return Shift.of(model.plan().horizonYears(), year -> {
            var missing = result.milestone(year)
                    .subtract(value(year, null, BigDecimal.ZERO).orElseThrow());
            return missing.abs().compareTo(tolerance) > 0 ? missing : BigDecimal.ZERO;
        });
    }

    @Override
    public Map<UUID, Shift> spread(Shift amount, Set<UUID> movers, Way way) {
        var bearing =
                inputs.stream().filter(input -> movers.contains(input.id())).toList();
        return Spread.ofYears(amount, bearing.stream().map(Target::id).toList(), (index, year) -> {
            var input = bearing.get(index);
            var factor = effect(input, year, BigDecimal.ONE).orElseThrow();
            var given = factor.multiply(input.milestone(year)).abs();
            return new Spread.Bearer(
                    way == Way.EQUAL ? BigDecimal.ONE : given,
                    factor,
                    input.kpi().scale());
        });
    }

    private boolean isLinearIn(Target input) {
        for (int year = 1; year <= model.plan().horizonYears(); year++) {
            var one = effect(input, year, BigDecimal.ONE);
            var hundred = effect(input, year, new BigDecimal(100));
            boolean linear = one.isPresent()
                    && hundred.isPresent()
                    && one.get().signum() != 0
                    && hundred.get()
                                    .subtract(one.get().movePointRight(2))
                                    .abs()
                                    .compareTo(one.get().abs().movePointLeft(6))
                            <= 0;
            if (!linear) {
                return false;
            }
        }
        return true;
    }

    private Optional<BigDecimal> effect(Target input, int year, BigDecimal more) {
        return value(year, input, more)
                .flatMap(after -> value(year, null, BigDecimal.ZERO).map(after::subtract));
    }

    /** What the formula gives if one input were by so much more. */
    private Optional<BigDecimal> value(int year, Target changed, BigDecimal more) {
        var values = new HashMap<String, BigDecimal>();
        for (var input : inputs) {
            var milestone = input.milestone(year);
            values.put(input.kpi().code(), input == changed ? milestone.add(more) : milestone);
        }
        return formula.evaluate(values);
    }
}
