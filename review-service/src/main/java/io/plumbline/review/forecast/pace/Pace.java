package io.plumbline.review.forecast.pace;

import io.plumbline.review.forecast.Series;
import io.plumbline.review.forecast.YearlyReading;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Change of a KPI's yearly value per year. Rises are positive and falls negative, whatever the target wants.
 *
 * @param current the yearly value now; for sums and averages over the last full year of periods
 * @param soFar since the baseline; empty before the first period has passed
 * @param required from now on to reach the goal in time; 0 when it has been reached
 * @param best the largest change within any one year of the history, in the direction that is required; empty with less than
 *     two yearly values a year apart
 */
public record Pace(double current, OptionalDouble soFar, double required, OptionalDouble best) {

    /** The pace of a series against an ambition; empty values where the history is too short for a yearly value. */
    static Optional<Pace> of(Series series, Ambition ambition) {
        int year = series.periodsPerYear();
        YearlyReading reading = ambition.reading();
        double[] yearly = reading.rolling(series.filled(), year);
        if (yearly.length == 0) {
            return Optional.empty();
        }
        double current = yearly[yearly.length - 1];
        double missing = ambition.reach().missing(current);
        double required = missing * year / ambition.periodsLeft();
        OptionalDouble soFar = ambition.periodsPassed() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((current - ambition.baseline()) * year / ambition.periodsPassed());
        boolean falling = missing < 0 || missing == 0 && current < ambition.baseline();
        return Optional.of(new Pace(current, soFar, required, best(yearly, year, falling)));
    }

    private static OptionalDouble best(double[] yearly, int year, boolean falling) {
        OptionalDouble best = OptionalDouble.empty();
        for (int at = year; at < yearly.length; at++) {
            double change = yearly[at] - yearly[at - year];
            if (best.isEmpty() || (falling ? change < best.getAsDouble() : change > best.getAsDouble())) {
                best = OptionalDouble.of(change);
            }
        }
        return best;
    }
}
