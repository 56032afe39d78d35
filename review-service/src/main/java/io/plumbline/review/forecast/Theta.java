package io.plumbline.review.forecast;

/**
 * The Theta method, which won the M3 competition: simple exponential smoothing with half the slope of the straight line through
 * the whole history as drift (Assimakopoulos and Nikolopoulos, 2000; in the form of Hyndman and Billah, "Unmasking the Theta
 * method", 2003).
 */
final class Theta {

    private static final double WEIGHT_STEP = 0.02;

    private Theta() {}

    static double[] of(double[] history, int steps) {
        double leastSquares = Double.POSITIVE_INFINITY;
        double weight = 1;
        double level = history[history.length - 1];
        for (int tick = 1; tick * WEIGHT_STEP <= 1 + WEIGHT_STEP / 2; tick++) {
            double candidate = tick * WEIGHT_STEP;
            double first = firstLevel(history, candidate);
            double current = first;
            double squares = 0;
            for (double value : history) {
                double surprise = value - current;
                squares += surprise * surprise;
                current += candidate * surprise;
            }
            if (squares < leastSquares) {
                leastSquares = squares;
                weight = candidate;
                level = current;
            }
        }
        double drift = slope(history) / 2;
        double start = (1 - Math.pow(1 - weight, history.length)) / weight;
        double[] middle = new double[steps];
        for (int step = 0; step < steps; step++) {
            middle[step] = level + drift * (step + start);
        }
        return middle;
    }

    /** The starting level with the least squared surprises, in which they are linear. */
    private static double firstLevel(double[] history, double weight) {
        double product = 0;
        double squares = 0;
        double remaining = 1;
        double current = 0;
        for (double value : history) {
            double surprise = value - current;
            product += surprise * remaining;
            squares += remaining * remaining;
            current += weight * surprise;
            remaining *= 1 - weight;
        }
        return product / squares;
    }

    private static double slope(double[] history) {
        int count = history.length;
        double middle = (count - 1) / 2.0;
        double product = 0;
        double squares = 0;
        for (int at = 0; at < count; at++) {
            product += (at - middle) * history[at];
            squares += (at - middle) * (at - middle);
        }
        return product / squares;
    }
}
