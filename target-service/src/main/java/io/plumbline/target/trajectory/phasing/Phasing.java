package io.plumbline.target.trajectory.phasing;

import io.plumbline.target.trajectory.Accumulation;
import io.plumbline.target.trajectory.Bounds;
import io.plumbline.target.trajectory.Frequency;
import io.plumbline.target.trajectory.Impossibility;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How one fiscal year's milestone becomes values of shorter periods.
 *
 * @param year the fiscal year
 * @param frequency the periods asked for
 * @param accumulation what the values of periods make of a year
 * @param seasonality the weight of the periods; for SUM of the value itself, for LAST of the change within the year
 * @param scale decimals of the KPI
 */
public record Phasing(
        FiscalYear year, Frequency frequency, Accumulation accumulation, Seasonality seasonality, int scale) {

    private static final MathContext PRECISION = new MathContext(64, RoundingMode.HALF_EVEN);

    public Phasing {
        Bounds.scale(scale);
        if (accumulation == Accumulation.AVERAGE && !seasonality.isEven()) {
            throw new ImpossibleTrajectory(
                    Impossibility.SEASONALITY_NOT_APPLICABLE,
                    "/seasonality",
                    "A rate keeps the level of its year in each period; seasonal weights are for flows and stocks.");
        }
    }

    /**
     * The periods of the year with their values.
     *
     * @param opening the milestone of the year before, from which a stock starts; not used for flows and rates
     * @param milestone the milestone of this year
     */
    public List<Phase> phases(BigDecimal opening, BigDecimal milestone) {
        BigDecimal whole = Bounds.round(Bounds.value(milestone, "/milestone"), scale);
        List<Period> periods = year.periods(frequency);
        return switch (accumulation) {
            case SUM -> flows(whole);
            case AVERAGE ->
                periods.stream().map(period -> new Phase(period, whole)).toList();
            case LAST -> stocks(Bounds.value(opening, "/opening"), whole, periods);
        };
    }

    /** Level by level, halves first: each is split among its own parts, so that coarser periods hold exactly too. */
    private List<Phase> flows(BigDecimal whole) {
        List<Phase> phases = List.of(new Phase(year.periods(Frequency.YEAR).get(0), whole));
        for (Frequency level : year.levelsDownTo(frequency)) {
            List<Period> periods = year.periods(level);
            phases = phases.stream()
                    .flatMap(phase -> parts(phase, periods).stream())
                    .toList();
        }
        return phases;
    }

    private List<Phase> parts(Phase whole, List<Period> periods) {
        List<Period> own = periods.stream().filter(whole.period()::contains).toList();
        List<BigDecimal> values = LargestRemainder.split(whole.value(), seasonality.weightsOf(own, year), scale);
        List<Phase> parts = new ArrayList<>();
        for (int index = 0; index < own.size(); index++) {
            parts.add(new Phase(own.get(index), values.get(index)));
        }
        return parts;
    }

    /** {@code opening + change · (weights so far)/(all weights)}; the last is the milestone exactly. */
    private List<Phase> stocks(BigDecimal opening, BigDecimal milestone, List<Period> periods) {
        List<BigDecimal> weights = seasonality.weightsOf(periods, year);
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal change = milestone.subtract(opening);
        BigDecimal soFar = BigDecimal.ZERO;
        List<Phase> phases = new ArrayList<>();
        for (int index = 0; index < periods.size(); index++) {
            soFar = soFar.add(weights.get(index));
            BigDecimal value = opening.add(change.multiply(soFar).divide(sum, PRECISION));
            boolean last = index == periods.size() - 1;
            phases.add(new Phase(periods.get(index), last ? milestone : Bounds.round(value, scale)));
        }
        return phases;
    }
}
