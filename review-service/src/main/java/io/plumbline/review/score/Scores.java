package io.plumbline.review.score;

import io.plumbline.review.assessment.Accumulation;
import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.Trajectory;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.track.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Adds up how the forecasts did; one instance per report. */
final class Scores {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_SCALE = 1;
    private static final int BRIER_SCALE = 4;

    private int years;
    private int within;
    private int measured;
    private BigDecimal errors = BigDecimal.ZERO;
    private int goals;
    private BigDecimal squares = BigDecimal.ZERO;

    /** @param actuals of periods that were over on the day of the report */
    void add(Agenda.Item item, Trajectory trajectory, Actuals actuals) {
        var outlook = item.assessment().outlook();
        if (outlook == null) {
            return;
        }
        for (var year : outlook.years()) {
            findOutcome(trajectory, year.fiscalYear(), actuals).ifPresent(outcome -> add(year, outcome));
        }
        if (outlook.probabilityPercent() != null) {
            findOutcome(trajectory, trajectory.dueYear(), actuals)
                    .ifPresent(outcome -> add(outlook.probabilityPercent(), isReached(trajectory, outcome)));
        }
    }

    ForecastScore report(UUID planId, LocalDate asOf) {
        return new ForecastScore(
                planId,
                asOf,
                years,
                mean(HUNDRED.multiply(BigDecimal.valueOf(within)), years, PERCENT_SCALE),
                mean(errors, measured, PERCENT_SCALE),
                goals,
                mean(squares, goals, BRIER_SCALE));
    }

    private void add(Outlook.Year year, BigDecimal outcome) {
        years++;
        within += year.p10().compareTo(outcome) <= 0 && outcome.compareTo(year.p90()) <= 0 ? 1 : 0;
        if (outcome.signum() != 0) {
            measured++;
            errors = errors.add(year.p50()
                    .subtract(outcome)
                    .abs()
                    .multiply(HUNDRED)
                    .divide(outcome.abs(), BRIER_SCALE, RoundingMode.HALF_EVEN));
        }
    }

    private void add(BigDecimal probabilityPercent, boolean reached) {
        goals++;
        var distance = (reached ? HUNDRED : BigDecimal.ZERO)
                .subtract(probabilityPercent)
                .movePointLeft(2);
        squares = squares.add(distance.multiply(distance));
    }

    /** What the year came to; empty while a period of it is missing. */
    private static Optional<BigDecimal> findOutcome(Trajectory trajectory, int fiscalYear, Actuals actuals) {
        var span = trajectory.spanOf(fiscalYear);
        var accumulation = trajectory.measure().accumulation();
        boolean hasEnd =
                actuals.list().stream().anyMatch(value -> value.period().end().equals(span.to()));
        boolean isWhole =
                accumulation == Accumulation.LAST || actuals.listMissingIn(span).isEmpty();
        return hasEnd && isWhole ? actuals.accumulated(accumulation, span) : Optional.empty();
    }

    private static boolean isReached(Trajectory trajectory, BigDecimal outcome) {
        var allowed = trajectory.isFlat() ? trajectory.measure().tolerance(trajectory.goal()) : BigDecimal.ZERO;
        return trajectory.direction().shortfall(trajectory.goal(), outcome).compareTo(allowed) <= 0;
    }

    private static BigDecimal mean(BigDecimal sum, int count, int scale) {
        return count == 0 ? null : sum.divide(BigDecimal.valueOf(count), scale, RoundingMode.HALF_EVEN);
    }
}
