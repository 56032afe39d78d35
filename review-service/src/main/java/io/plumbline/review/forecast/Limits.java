package io.plumbline.review.forecast;

/**
 * What a KPI cannot exceed by its nature, whatever happens: a share stays between 0 and 100 percent, a count does not
 * fall below 0. Forecasts stay inside; a goal outside is impossible.
 */
public record Limits(double lowest, double highest) {

    private static final double LARGEST = Double.MAX_VALUE / 1000;

    public Limits {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("The lowest value " + lowest + " is not below the highest " + highest);
        }
    }

    /** No limit: money, differences. */
    public static Limits none() {
        return new Limits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public static Limits nonNegative() {
        return new Limits(0, Double.POSITIVE_INFINITY);
    }

    /** Shares of a whole, in percent. Not for growth rates, which are no shares. */
    public static Limits percent() {
        return new Limits(0, 100);
    }

    public boolean admit(double value) {
        return lowest <= value && value <= highest;
    }

    boolean isBothSided() {
        return !Double.isInfinite(lowest) && !Double.isInfinite(highest);
    }

    /** The limits of the sum of that many values. */
    Limits times(double values) {
        return new Limits(lowest * values, highest * values);
    }

    /** Inside the limits, and in any case finite even when a year of such values is added up. */
    double clamp(double value) {
        return Math.min(Math.min(highest, LARGEST), Math.max(Math.max(lowest, -LARGEST), value));
    }

    /** Only what the history respects can be a law of nature: a broken limit is dropped. */
    Limits respectedBy(double[] values) {
        double low = lowest;
        double high = highest;
        for (double value : values) {
            low = value < low ? Double.NEGATIVE_INFINITY : low;
            high = value > high ? Double.POSITIVE_INFINITY : high;
        }
        return new Limits(low, high);
    }
}
