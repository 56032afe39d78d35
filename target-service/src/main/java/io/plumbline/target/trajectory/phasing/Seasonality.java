package io.plumbline.target.trajectory.phasing;

import io.plumbline.target.trajectory.Bounds;
import io.plumbline.target.trajectory.Frequency;
import io.plumbline.target.trajectory.Impossibility;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a year's value spreads within the year: one weight per half, quarter, month or week, with any sum above 0. A
 * weight also says what shorter periods get: the months of a quarter get the same each, and the days of a month;
 * where years are whole weeks, the weeks of a quarter get the same each.
 *
 * @param weights 2, 4, 12, 52 or 53 of them, none negative; or none, which is the same weight for each month (in a
 *     calendar of whole weeks, for each week)
 */
public record Seasonality(List<BigDecimal> weights) {

    private static final MathContext PRECISION = new MathContext(64, RoundingMode.HALF_EVEN);
    private static final int SHORT_YEAR = 52;

    public Seasonality {
        requireWeights(weights);
        weights = List.copyOf(weights);
    }

    /** No season at all. */
    public static Seasonality even() {
        return new Seasonality(List.of());
    }

    public boolean isEven() {
        return weights.isEmpty();
    }

    /** The weight of each of these periods, in proportion: {@code Σ w · shared days / days of the weight's period}. */
    List<BigDecimal> weightsOf(List<Period> periods, FiscalYear year) {
        List<Period> sources = year.periods(frequency(year));
        List<BigDecimal> known = known(sources.size());
        return periods.stream().map(period -> weight(period, sources, known)).toList();
    }

    private static BigDecimal weight(Period period, List<Period> sources, List<BigDecimal> known) {
        BigDecimal weight = BigDecimal.ZERO;
        for (int index = 0; index < sources.size(); index++) {
            Period source = sources.get(index);
            long shared = period.daysShared(source);
            if (shared == source.days()) {
                weight = weight.add(known.get(index));
            } else if (shared > 0) {
                weight = weight.add(known.get(index)
                        .multiply(BigDecimal.valueOf(shared))
                        .divide(BigDecimal.valueOf(source.days()), PRECISION));
            }
        }
        return weight;
    }

    /** The periods to which the weights are brought before days are counted. */
    private Frequency frequency(FiscalYear year) {
        if (weights.size() >= SHORT_YEAR || isEven() && year.weeksFillMonths()) {
            return Frequency.WEEK;
        }
        if (!year.weeksFillMonths() || weights.size() == FiscalYear.MONTHS) {
            return Frequency.MONTH;
        }
        return weights.size() == 2 ? Frequency.HALF_YEAR : Frequency.QUARTER;
    }

    /** One weight for each period: a month has its quarter's or half's, a 53rd week that of the week before. */
    private List<BigDecimal> known(int periods) {
        if (isEven()) {
            return Collections.nCopies(periods, BigDecimal.ONE);
        }
        if (weights.size() > periods) {
            throw new ImpossibleTrajectory(
                    Impossibility.SEASONALITY_NOT_APPLICABLE,
                    "/seasonality",
                    "This fiscal year has 52 weeks, but there are 53 weights.");
        }
        int each = Math.max(1, periods / weights.size());
        return IntStream.range(0, periods)
                .mapToObj(period -> weights.get(Math.min(period / each, weights.size() - 1)))
                .toList();
    }

    private static void requireWeights(List<BigDecimal> weights) {
        if (!List.of(0, 2, 4, 12, SHORT_YEAR, SHORT_YEAR + 1).contains(weights.size())) {
            throw new ImpossibleTrajectory(
                    Impossibility.WEIGHTS_COUNT,
                    "/seasonality",
                    "A seasonality has 2 weights (halves), 4 (quarters), 12 (months), 52 or 53 (weeks), not "
                            + weights.size() + ".");
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < weights.size(); index++) {
            String pointer = "/seasonality/" + index;
            BigDecimal weight = Bounds.value(weights.get(index), pointer);
            if (weight.signum() < 0) {
                throw new ImpossibleTrajectory(
                        Impossibility.WEIGHTS_NEGATIVE, pointer, "A seasonal weight is 0 or more.");
            }
            sum = sum.add(weight);
        }
        if (!weights.isEmpty() && sum.signum() == 0) {
            throw new ImpossibleTrajectory(
                    Impossibility.WEIGHTS_SUM, "/seasonality", "At least one seasonal weight is above 0.");
        }
    }
}
