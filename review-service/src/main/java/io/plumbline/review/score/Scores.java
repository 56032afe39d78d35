package io.plumbline.review.score;

import io.plumbline.review.assessment.Accumulation;
import io.plumbline.review.assessment.Actuals;
import io.plumbline.review.assessment.Trajectory;
import io.plumbline.review.forecast.Foretold;
import io.plumbline.review.forecast.TrackRecord;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.track.Outlook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Foretold> foretold = new ArrayList<>();

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
        var record = foretold.isEmpty() ? Optional.<TrackRecord>empty() : Optional.of(new TrackRecord(foretold));
        return new ForecastScore(
                planId,
                asOf,
                years,
                mean(HUNDRED.multiply(BigDecimal.valueOf(within)), years, PERCENT_SCALE),
                mean(errors, measured, PERCENT_SCALE),
                foretold.size(),
                record.map(one -> rounded(100 * one.hitRate(), PERCENT_SCALE)).orElse(null),
                record.map(one -> rounded(one.brierScore(), BRIER_SCALE)).orElse(null),
                record.map(one -> rounded(100 * one.calibrationError(), PERCENT_SCALE))
                        .orElse(null),
                record.map(Scores::tenths).orElse(List.of()));
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
        foretold.add(new Foretold(probabilityPercent.movePointLeft(2).doubleValue(), reached));
    }

    private static List<ForecastScore.Tenth> tenths(TrackRecord record) {
        return record.tenths().stream()
                .map(tenth -> new ForecastScore.Tenth(
                        10 * tenth.tenth(),
                        10 * (tenth.tenth() + 1),
                        tenth.count(),
                        rounded(100 * tenth.said(), PERCENT_SCALE),
                        rounded(100 * tenth.happened(), PERCENT_SCALE)))
                .toList();
    }

    private static BigDecimal rounded(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_EVEN);
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
