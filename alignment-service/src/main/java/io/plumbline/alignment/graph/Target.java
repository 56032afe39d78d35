package io.plumbline.alignment.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One target in the version that is in force.
 *
 * @param perspective code of the perspective that it stands in
 * @param goal the value to be reached at the end of {@code dueYear}
 * @param milestones the planned value at the end of year 0 (the baseline), 1, ... up to the plan's horizon
 * @param formula how its value follows from other KPIs of the plan, or null
 */
public record Target(
        UUID id,
        long version,
        TargetState state,
        Kpi kpi,
        String perspective,
        String name,
        String owner,
        Baseline baseline,
        BigDecimal goal,
        int dueYear,
        List<BigDecimal> milestones,
        Formula formula) {

    public Target {
        milestones = List.copyOf(milestones);
    }

    public Optional<Formula> findFormula() {
        return Optional.ofNullable(formula);
    }

    public Movement movement() {
        return Movement.of(goal.compareTo(baseline.value()));
    }

    /** True if there is a milestone at the end of each year from 0 to {@code horizonYears}. */
    public boolean isPlannedUpTo(int horizonYears) {
        return milestones.size() > horizonYears;
    }

    public BigDecimal milestone(int year) {
        return milestones.get(year);
    }

    /** Change from the end of year 0 to the end of {@code year}. */
    public BigDecimal changeUpTo(int year) {
        return milestones.get(year).subtract(milestones.get(0));
    }

    /** Share of the way from baseline to goal, 1 at the goal; 0 for a target that is to be held. */
    public BigDecimal progress(int year) {
        var way = goal.subtract(baseline.value());
        return way.signum() == 0
                ? BigDecimal.ZERO
                : milestones.get(year).subtract(baseline.value()).divide(way, MathContext.DECIMAL64);
    }

    /** True if a path or a sentence about paths reads the same for both: only numbers differ. */
    public boolean standsWhere(Target other) {
        return name.equals(other.name)
                && perspective.equals(other.perspective)
                && kpi.code().equals(other.kpi.code())
                && kpi.indicator() == other.kpi.indicator()
                && kpi.frequency() == other.kpi.frequency()
                && kpi.accumulation() == other.kpi.accumulation()
                && kpi.unit().equals(other.kpi.unit())
                && findFormula().equals(other.findFormula());
    }
}
