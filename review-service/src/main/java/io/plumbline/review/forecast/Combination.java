package io.plumbline.review.forecast;

/**
 * The mean of three unlike models, with the spread of the averaged smoothing. Nobody knows that a pace lasts for longer than it
 * has been seen: beyond the length of the history the models are followed ever more slowly (a distance of {@code n(1 + ln h/n)}
 * instead of {@code h}), and the spread widens for what may change in a time that has no example yet.
 */
final class Combination {

    /** How much wider the spread gets when looking as far ahead as back. */
    private static final double UNSEEN_CHANGE = 0.5;

    private Combination() {}

    static Projection of(double[] history, int periodsPerYear, int steps) {
        int followed = (int) Math.ceil(followed(steps, history.length)) + 1;
        Projection smoothing = AveragedSmoothing.of(history, followed);
        double[] theta = Theta.of(history, followed);
        double[] autoregression = DriftingAutoregression.of(history, periodsPerYear, followed);
        double[] mean = new double[followed];
        for (int step = 0; step < followed; step++) {
            mean[step] = (smoothing.middle()[step] + theta[step] + autoregression[step]) / 3;
        }
        double[] middle = new double[steps];
        double[] spread = new double[steps];
        for (int step = 1; step <= steps; step++) {
            double distance = followed(step, history.length);
            double widening = 1 + UNSEEN_CHANGE * step / history.length;
            middle[step - 1] = between(mean, distance);
            spread[step - 1] = widening * between(smoothing.spread(), distance);
            spread[step - 1] = Math.max(spread[Math.max(0, step - 2)], spread[step - 1]);
        }
        return new Projection(middle, spread);
    }

    private static double followed(int step, int length) {
        return step <= length ? step : length * (1 + Math.log((double) step / length));
    }

    /** The value of a path, whose first step is at distance 1, between two of its steps. */
    private static double between(double[] path, double distance) {
        int before = (int) Math.floor(distance);
        double share = distance - before;
        return share == 0 ? path[before - 1] : path[before - 1] * (1 - share) + path[before] * share;
    }
}
