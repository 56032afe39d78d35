package io.plumbline.review.forecast;

import java.util.Arrays;
import java.util.Optional;

/** Makes the forecast of a KPI from its history. */
public final class Forecasting {

    /** With fewer values any forecast would be a guess, and none is given. */
    public static final int FEWEST_VALUES = 5;

    private static final double SAME = 1e-12;

    private Forecasting() {}

    /**
     * The forecast for the next {@code steps} periods, or nothing when fewer than {@link #FEWEST_VALUES} values are known.
     *
     * @param limits the KPI's natural limits; one that the history has broken is dropped
     */
    public static Optional<Forecast> find(Series series, Limits limits, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("A forecast reaches at least one step ahead, not " + steps);
        }
        if (series.known() < FEWEST_VALUES) {
            return Optional.empty();
        }
        double[] values = series.filled();
        Limits respected = limits.respectedBy(values);
        Scale scale = Scale.suiting(values, respected);
        double[] scaled = Arrays.stream(values).map(scale::to).toArray();
        double size = Arrays.stream(scaled).map(Math::abs).max().orElseThrow();
        Season season = Season.of(scaled, series.periodsPerYear(), scale.proportional());
        for (int at = 0; at < scaled.length; at++) {
            scaled[at] = season.remove(scaled[at], at);
        }
        int reach = series.silentPeriods() + steps;
        Projection projection = isConstant(scaled, size)
                ? standstill(scaled[0], reach)
                : Combination.of(Spikes.smoothed(scaled), series.periodsPerYear(), reach);
        return Optional.of(new Forecast(series, scale, season, respected, projection));
    }

    /** Nothing moves, or nothing but the season: no model has anything to learn from what is left. */
    private static boolean isConstant(double[] seasonless, double size) {
        double lowest = Arrays.stream(seasonless).min().orElseThrow();
        double highest = Arrays.stream(seasonless).max().orElseThrow();
        return highest - lowest <= SAME * Math.max(size, Math.max(Math.abs(highest), Math.abs(lowest)));
    }

    private static Projection standstill(double scaled, int reach) {
        double[] middle = new double[reach];
        Arrays.fill(middle, scaled);
        return new Projection(middle, new double[reach]);
    }
}
