package io.plumbline.review.forecast;

/**
 * Where a KPI is heading, period by period. Step 1 is the period after the newest one of the series, step
 * {@link #steps()} the last one asked for.
 *
 * <p>What several periods add up to is less uncertain than its parts, since surprises partly cancel. Their common movement
 * follows from the growth of the spread: what each step adds to the variance is taken as the lasting effect of that many
 * periods old a surprise, as in the moving-average form of exponential smoothing.
 */
public final class Forecast {

    private final double[] history;
    private final int periodsPerYear;
    private final int silentPeriods;
    private final Scale scale;
    private final Season season;
    private final Limits limits;
    private final Projection projection;
    private final double leastDoubt;

    Forecast(Series series, Scale scale, Season season, Limits limits, Projection projection) {
        this.history = series.filled();
        this.periodsPerYear = series.periodsPerYear();
        this.silentPeriods = series.silentPeriods();
        this.scale = scale;
        this.season = season;
        this.limits = limits;
        this.projection = projection;
        this.leastDoubt = 1 / (2.0 * (series.known() + 2));
    }

    /** How many periods ahead the forecast reaches. */
    public int steps() {
        return projection.middle().length - silentPeriods;
    }

    /** The KPI's value in one period. */
    public Prediction at(int step) {
        return over(step, 1, 1);
    }

    /**
     * The year's value when the year ends with this step. Periods of that year that have passed count with what was measured.
     *
     * @throws IllegalArgumentException when the year began before the first value of the series
     */
    public Prediction yearEnding(int step, YearlyReading reading) {
        return over(step, reading.periods(periodsPerYear), reading.divisor(periodsPerYear));
    }

    private Prediction over(int lastStep, int periods, double divisor) {
        if (lastStep < 1 || lastStep > steps()) {
            throw new IllegalArgumentException("Step " + lastStep + " is not among the " + steps() + " forecast");
        }
        int last = silentPeriods + lastStep - 1;
        int first = Math.max(0, last - periods + 1);
        int passed = periods - (last - first + 1);
        if (passed > history.length) {
            throw new IllegalArgumentException("The year began before the first value of the series");
        }
        double known = 0;
        for (int at = history.length - passed; at < history.length; at++) {
            known += history[at];
        }
        double sumKnown = known;
        double together = first == last ? 1 : together(first, last);
        return new Prediction(
                deviations -> (sumKnown + sum(first, last, together * deviations)) / divisor,
                limits.times(periods / divisor),
                leastDoubt);
    }

    private double sum(int first, int last, double deviations) {
        double sum = 0;
        for (int at = first; at <= last; at++) {
            sum += value(at, deviations);
        }
        return sum;
    }

    private double value(int at, double deviations) {
        double scaled = projection.middle()[at] + deviations * projection.spread()[at];
        return limits.clamp(scale.from(season.restore(scaled, history.length + at)));
    }

    /** The deviation of the sum as a share of the sum of the deviations: 1 when all periods move together. */
    private double together(int first, int last) {
        double[] slopes = new double[last + 1];
        double[] responses = new double[last + 1];
        double apart = 0;
        for (int at = 0; at <= last; at++) {
            double spread = projection.spread()[at];
            double before = at == 0 ? 0 : projection.spread()[at - 1];
            responses[at] = Math.sqrt(Math.max(0, spread * spread - before * before));
            slopes[at] = spread == 0 ? 0 : (value(at, 1) - value(at, -1)) / (2 * spread);
            apart += at < first ? 0 : slopes[at] * spread;
        }
        double variance = 0;
        for (int surprise = 0; surprise <= last; surprise++) {
            double effect = 0;
            for (int at = Math.max(first, surprise); at <= last; at++) {
                effect += slopes[at] * responses[at - surprise];
            }
            variance += effect * effect;
        }
        return apart == 0 ? 1 : Math.min(1, Math.sqrt(variance) / apart);
    }
}
