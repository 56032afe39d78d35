package io.plumbline.review.forecast;

/** How the values of a year's periods make the year's value. */
public enum YearlyReading {
    /** A flow: the year is the sum of its periods. */
    SUM,
    /** A rate: the year is their mean. */
    AVERAGE,
    /** A stock: the year is its last period. */
    LAST;

    /** How many of the periods up to the year's end take part. */
    public int periods(int periodsPerYear) {
        return this == LAST ? 1 : periodsPerYear;
    }

    /** What the sum of those periods is divided by. */
    double divisor(int periodsPerYear) {
        return this == AVERAGE ? periodsPerYear : 1;
    }

    /** The yearly value at the end of each period from the first full year on; empty when there is none. */
    public double[] rolling(double[] values, int periodsPerYear) {
        int periods = periods(periodsPerYear);
        double[] rolling = new double[Math.max(0, values.length - periods + 1)];
        for (int at = 0; at < rolling.length; at++) {
            for (int offset = 0; offset < periods; offset++) {
                rolling[at] += values[at + offset] / divisor(periodsPerYear);
            }
        }
        return rolling;
    }
}
