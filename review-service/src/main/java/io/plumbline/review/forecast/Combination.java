package io.plumbline.review.forecast;

/** The mean of the three models, with the spread of the averaged smoothing, widened where a history is short for the distance. */
final class Combination {

    /** The mean of three errs less than the one model whose spread is used; measured on the M3 series of all frequencies. */
    private static final double COMBINED_SPREAD = 1.0;

    /** What a pace may change by beyond the changes seen: a quarter when looking as far ahead as back. */
    private static final double UNSEEN_CHANGE = 0.25;

    static double WN = Double.parseDouble(System.getProperty("wn", "1"));
    static boolean WS = Boolean.parseBoolean(System.getProperty("ws", "false"));

    private Combination() {}

    static Projection of(double[] history, int periodsPerYear, int steps) {
        Projection smoothing = AveragedSmoothing.of(history, steps);
        double[] theta = Theta.of(history, steps);
        double[] autoregression = DriftingAutoregression.of(history, periodsPerYear, steps);
        double[] middle = new double[steps];
        double[] spread = new double[steps];
        for (int step = 0; step < steps; step++) {
            double h = step + 1, n = history.length * WN;
            double warped = h <= n ? h : n * (1 + Math.log(h / n));
            int lo = (int) Math.floor(warped);
            double share = warped - lo;
            double all = 0;
            for (double[] path : new double[][] {smoothing.middle(), theta, autoregression}) {
                all += (path[lo - 1] * (1 - share) + (share > 0 ? path[lo] * share : 0)) / 3;
            }
            middle[step] = all;
            double widening = COMBINED_SPREAD * (1 + UNSEEN_CHANGE * (step + 1) / history.length);
            double raw = WS
                    ? smoothing.spread()[lo - 1] * (1 - share)
                            + (share > 0 ? smoothing.spread()[lo] * share : 0)
                    : smoothing.spread()[step];
            spread[step] = Math.max(step == 0 ? 0 : spread[step - 1], widening * raw);
        }
        return new Projection(middle, spread);
    }
}
