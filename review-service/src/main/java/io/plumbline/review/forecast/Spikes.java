package io.plumbline.review.forecast;

import java.util.Arrays;

/**
 * Single values far off their neighbours (a double booking, a missing branch) would bend every model. A value whose
 * distance from the median of its five neighbours is more than eight times what four out of five values show is replaced
 * by that median. Steps to a new level stay, and so do the two newest values: whether they last is not known yet.
 */
final class Spikes {

    private static final int NEIGHBOURS = 5;
    private static final double USUAL_SHARE = 0.8;
    private static final double TIMES_USUAL = 8;
    private static final int FEWEST = 8;

    private Spikes() {}

    static double[] smoothed(double[] values) {
        int count = values.length;
        if (count < FEWEST) {
            return values;
        }
        double[] medians = new double[count];
        double[] distances = new double[count];
        for (int at = 0; at < count; at++) {
            int from = Math.max(0, Math.min(count - NEIGHBOURS, at - NEIGHBOURS / 2));
            double[] window = Arrays.copyOfRange(values, from, from + NEIGHBOURS);
            Arrays.sort(window);
            medians[at] = window[NEIGHBOURS / 2];
            distances[at] = Math.abs(values[at] - medians[at]);
        }
        double[] ordered = distances.clone();
        Arrays.sort(ordered);
        double usual = ordered[(int) (USUAL_SHARE * count)];
        if (usual == 0) {
            return values;
        }
        double[] smoothed = values.clone();
        for (int at = NEIGHBOURS / 2; at < count - NEIGHBOURS / 2; at++) {
            if (distances[at] > TIMES_USUAL * usual) {
                smoothed[at] = medians[at];
            }
        }
        return smoothed;
    }
}
