package io.plumbline.review.forecast;

import java.util.Arrays;

/**
 * Single values far off their neighbours (a double booking, a missing branch) would bend every model. Far is eight times what
 * four out of five values or changes show. Such a value is replaced by the median of its five neighbours, or by its two
 * neighbours' mean when it is the newest but one. How long a jump of the newest value lasts nobody knows yet: it counts up to
 * that size. Steps to a new level stay.
 */
final class Spikes {

    private static final int NEIGHBOURS = 5;
    private static final double USUAL_SHARE = 0.8;
    private static final double TIMES_USUAL = 8;
    private static final int FEWEST = 8;

    private Spikes() {}

    static double[] smoothed(double[] values) {
        return values.length < FEWEST ? values : calmedEnd(smoothedInside(values));
    }

    private static double[] smoothedInside(double[] values) {
        int count = values.length;
        double[] medians = new double[count];
        double[] distances = new double[count];
        for (int at = 0; at < count; at++) {
            int from = Math.max(0, Math.min(count - NEIGHBOURS, at - NEIGHBOURS / 2));
            double[] window = Arrays.copyOfRange(values, from, from + NEIGHBOURS);
            Arrays.sort(window);
            medians[at] = window[NEIGHBOURS / 2];
            distances[at] = Math.abs(values[at] - medians[at]);
        }
        double far = TIMES_USUAL * usual(distances);
        double[] smoothed = values.clone();
        for (int at = NEIGHBOURS / 2; far > 0 && at < count - NEIGHBOURS / 2; at++) {
            smoothed[at] = distances[at] > far ? medians[at] : values[at];
        }
        return smoothed;
    }

    private static double[] calmedEnd(double[] values) {
        int last = values.length - 1;
        double[] changes = new double[last];
        for (int at = 0; at < last; at++) {
            changes[at] = Math.abs(values[at + 1] - values[at]);
        }
        double far = TIMES_USUAL * usual(changes);
        if (far == 0) {
            return values;
        }
        double there = values[last - 1] - values[last - 2];
        double back = values[last] - values[last - 1];
        if (Math.abs(there) > far && Math.abs(back) > far && there * back < 0) {
            values[last - 1] = (values[last - 2] + values[last]) / 2;
        } else if (Math.abs(back) > far) {
            values[last] = values[last - 1] + Math.copySign(far, back);
        }
        return values;
    }

    private static double usual(double[] sizes) {
        double[] ordered = sizes.clone();
        Arrays.sort(ordered);
        return ordered[(int) (USUAL_SHARE * ordered.length)];
    }
}
