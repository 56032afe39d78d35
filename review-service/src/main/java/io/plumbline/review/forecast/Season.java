package io.plumbline.review.forecast;

import java.util.Arrays;

/**
 * The pattern that repeats every year, one index per period of the year, as a factor or as an addition. Classical
 * decomposition by centred moving averages; kept only when the autocorrelation at one year stands out, and shrunk towards
 * "no season" by as much as its indices may be chance (James and Stein, "Estimation with Quadratic Loss", 1961).
 */
record Season(double[] indices, boolean factor) {

    /** One standard error: with shrinkage, taking a weak season in costs less than missing it. */
    private static final double STANDARD_ERRORS = 1.0;

    private static final int YEARS_NEEDED = 3;

    static Season of(double[] values, int periodsPerYear, boolean proportional) {
        int periods = periodsPerYear;
        double[] trend = periods < 2 ? values : centredAverages(values, periods);
        boolean stands = periods > 1 && values.length >= YEARS_NEEDED * periods && standsOut(values, periods);
        if (!stands) {
            double[] none = new double[Math.max(1, periods)];
            Arrays.fill(none, proportional ? 1 : 0);
            return new Season(none, proportional);
        }
        return new Season(shrunkIndices(values, trend, periods, proportional), proportional);
    }

    double remove(double value, int period) {
        return factor ? value / index(period) : value - index(period);
    }

    double restore(double value, int period) {
        return factor ? value * index(period) : value + index(period);
    }

    private double index(int period) {
        return indices[period % indices.length];
    }

    /** Autocorrelation at one year against its standard error by Bartlett's formula. */
    private static boolean standsOut(double[] values, int periods) {
        double mean = mean(values);
        double variation = 0;
        for (double value : values) {
            variation += (value - mean) * (value - mean);
        }
        double squares = 0;
        for (int lag = 1; lag <= periods; lag++) {
            double product = 0;
            for (int at = lag; at < values.length; at++) {
                product += (values[at] - mean) * (values[at - lag] - mean);
            }
            double correlation = variation == 0 ? 0 : product / variation;
            if (lag == periods) {
                return correlation > STANDARD_ERRORS * Math.sqrt((1 + 2 * squares) / values.length);
            }
            squares += correlation * correlation;
        }
        return false;
    }

    private static double[] shrunkIndices(double[] values, double[] trend, int periods, boolean factor) {
        int half = periods / 2;
        double neutral = factor ? 1 : 0;
        double[] indices = new double[periods];
        int[] counts = new int[periods];
        for (int at = half; at < values.length - half; at++) {
            indices[at % periods] += deviation(values[at], trend[at], factor);
            counts[at % periods]++;
        }
        for (int period = 0; period < periods; period++) {
            indices[period] /= counts[period];
        }
        double mean = mean(indices);
        double strength = 0;
        for (int period = 0; period < periods; period++) {
            indices[period] = factor ? indices[period] / mean : indices[period] - mean;
            strength += (indices[period] - neutral) * (indices[period] - neutral);
        }
        double noise = 0;
        int used = values.length - 2 * half;
        for (int at = half; at < values.length - half; at++) {
            double rest = deviation(values[at], trend[at], factor) - indices[at % periods];
            noise += rest * rest;
        }
        double errorOfIndex = noise / Math.max(1, used - periods) * periods / used;
        double kept = strength == 0 ? 0 : Math.max(0, 1 - Math.max(1, periods - 3) * errorOfIndex / strength);
        for (int period = 0; period < periods; period++) {
            indices[period] = neutral + kept * (indices[period] - neutral);
        }
        return indices;
    }

    private static double deviation(double value, double trend, boolean factor) {
        return factor ? value / trend : value - trend;
    }

    private static double[] centredAverages(double[] values, int periods) {
        double[] averages = new double[values.length];
        int half = periods / 2;
        for (int at = half; at < values.length - half; at++) {
            double sum = 0;
            for (int offset = -half; offset <= half; offset++) {
                double weight = periods % 2 == 0 && Math.abs(offset) == half ? 0.5 : 1;
                sum += weight * values[at + offset];
            }
            averages[at] = sum / periods;
        }
        return averages;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
