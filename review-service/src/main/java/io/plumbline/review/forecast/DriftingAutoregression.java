package io.plumbline.review.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Tomorrow's change depends on the latest changes and returns to the mean change: autoregressions of every order up to a
 * limit on the differences, estimated by Burg's recursion (which is stable by construction; Burg, 1975) and averaged with
 * flattened Akaike weights as in {@link AveragedSmoothing}.
 */
final class DriftingAutoregression {

    private static final double TELLING_LENGTH = 100;

    private DriftingAutoregression() {}

    static double[] of(double[] history, int periodsPerYear, int steps) {
        int count = history.length - 1;
        double drift = (history[count] - history[0]) / count;
        double[] changes = new double[count];
        double variance = 0;
        for (int at = 0; at < count; at++) {
            changes[at] = history[at + 1] - history[at] - drift;
            variance += changes[at] * changes[at] / count;
        }
        double[] middle = new double[steps];
        if (variance <= 1e-24 * (drift * drift + history[count] * history[count])) {
            for (int step = 0; step < steps; step++) {
                middle[step] = history[count] + drift * (step + 1);
            }
            return middle;
        }
        double[] forward = changes.clone();
        double[] backward = changes.clone();
        double[] coefficients = {};
        double unexplained = 1;
        List<double[]> paths = new ArrayList<>();
        List<Double> evidence = new ArrayList<>();
        int highestOrder = Math.max(1, Math.min(count / 4, longestMemory(periodsPerYear)));
        for (int order = 0; order <= highestOrder && count - order - 3 > 0; order++) {
            if (order > 0) {
                double reflection = reflection(forward, backward, order);
                coefficients = extended(coefficients, reflection);
                reflect(forward, backward, order, reflection);
                unexplained *= Math.max(1e-12, 1 - reflection * reflection);
            }
            evidence.add(evidence(unexplained, count, order));
            double level = history[count];
            double[] path = continued(changes, coefficients, steps);
            for (int step = 0; step < steps; step++) {
                level += drift + path[step];
                path[step] = level;
            }
            paths.add(path);
        }
        return averaged(paths, evidence, middle);
    }

    /** Weighted against the best of them, since the evidence for a perfect fit alone would be more than a number can hold. */
    private static double[] averaged(List<double[]> paths, List<Double> evidence, double[] middle) {
        double best = Collections.max(evidence);
        double total = 0;
        for (int order = 0; order < paths.size(); order++) {
            double weight = Math.exp(evidence.get(order) - best);
            total += weight;
            for (int step = 0; step < middle.length; step++) {
                middle[step] += weight * paths.get(order)[step];
            }
        }
        for (int step = 0; step < middle.length; step++) {
            middle[step] /= total;
        }
        return middle;
    }

    /** A year and one period where a year has several periods, at most a quarter of weeks. */
    private static int longestMemory(int periodsPerYear) {
        return Math.max(3, Math.min(periodsPerYear, 12) + 1);
    }

    /** Logarithm of the weight of a model of this order. */
    private static double evidence(double unexplained, int count, int order) {
        int parameters = order + 2;
        double criterion = count * Math.log(unexplained)
                + 2 * parameters
                + 2.0 * parameters * (parameters + 1) / (count - parameters - 1);
        return -criterion / 2 * Math.min(1, count / TELLING_LENGTH);
    }

    private static double reflection(double[] forward, double[] backward, int order) {
        double product = 0;
        double squares = 0;
        for (int at = order; at < forward.length; at++) {
            product += forward[at] * backward[at - 1];
            squares += forward[at] * forward[at] + backward[at - 1] * backward[at - 1];
        }
        return squares == 0 ? 0 : 2 * product / squares;
    }

    private static void reflect(double[] forward, double[] backward, int order, double reflection) {
        for (int at = forward.length - 1; at >= order; at--) {
            double ahead = forward[at] - reflection * backward[at - 1];
            backward[at] = backward[at - 1] - reflection * forward[at];
            forward[at] = ahead;
        }
    }

    private static double[] extended(double[] coefficients, double reflection) {
        int order = coefficients.length + 1;
        double[] extended = new double[order];
        for (int lag = 0; lag < order - 1; lag++) {
            extended[lag] = coefficients[lag] - reflection * coefficients[order - 2 - lag];
        }
        extended[order - 1] = reflection;
        return extended;
    }

    private static double[] continued(double[] changes, double[] coefficients, int steps) {
        int count = changes.length;
        double[] all = Arrays.copyOf(changes, count + steps);
        for (int at = count; at < all.length; at++) {
            for (int lag = 0; lag < coefficients.length; lag++) {
                all[at] += coefficients[lag] * all[at - 1 - lag];
            }
        }
        return Arrays.copyOfRange(all, count, all.length);
    }
}
