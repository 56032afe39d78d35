package io.plumbline.review.forecast;

import java.util.Arrays;

/**
 * The measured values of one KPI, one per period and oldest first. A period without a value is a gap and is written as
 * {@link Double#NaN}; gaps at the end count as periods that have passed.
 */
public final class Series {

    private final int periodsPerYear;
    private final double[] values;
    private final int firstKnown;
    private final int lastKnown;
    private final int known;

    private Series(int periodsPerYear, double[] values) {
        this.periodsPerYear = periodsPerYear;
        this.values = values;
        int first = -1;
        int last = -1;
        int count = 0;
        for (int index = 0; index < values.length; index++) {
            if (!Double.isNaN(values[index])) {
                first = first < 0 ? index : first;
                last = index;
                count++;
            }
        }
        firstKnown = first;
        lastKnown = last;
        known = count;
    }

    /**
     * @param periodsPerYear 1 for years, 2 for half years, 4 for quarters, 12 for months, 52 for weeks
     * @throws IllegalArgumentException when a value is infinite or the number of periods is not positive
     */
    public static Series of(int periodsPerYear, double... values) {
        if (periodsPerYear < 1) {
            throw new IllegalArgumentException("A year has at least one period, not " + periodsPerYear);
        }
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException("A value is infinite");
            }
        }
        return new Series(periodsPerYear, values.clone());
    }

    public int periodsPerYear() {
        return periodsPerYear;
    }

    /** How many periods have a value. */
    public int known() {
        return known;
    }

    /** Periods that have passed since the last value: 0 when the newest period has one. */
    public int silentPeriods() {
        return known == 0 ? 0 : values.length - 1 - lastKnown;
    }

    /** The latest value. */
    public double last() {
        if (known == 0) {
            throw new IllegalStateException("Nothing has been measured");
        }
        return values[lastKnown];
    }

    /** From the first to the last value, the gaps between filled on a straight line. */
    public double[] filled() {
        if (known == 0) {
            return new double[0];
        }
        double[] filled = Arrays.copyOfRange(values, firstKnown, lastKnown + 1);
        int before = 0;
        for (int index = 1; index < filled.length; index++) {
            if (Double.isNaN(filled[index])) {
                continue;
            }
            for (int gap = before + 1; gap < index; gap++) {
                double share = (double) (gap - before) / (index - before);
                filled[gap] = filled[before] * (1 - share) + filled[index] * share;
            }
            before = index;
        }
        return filled;
    }
}
