package io.plumbline.review.forecast;

/**
 * Student's distribution with five degrees of freedom, scaled so that its central 80 percent have the width of the normal
 * distribution's: surprises in organisations are larger than normal ones. Closed form after Shaw, "Sampling Student's T
 * distribution", 2006.
 */
final class Tails {

    /** 90th percentile of the normal distribution, divided by that of Student's with five degrees of freedom. */
    private static final double WIDTH = 1.2815515655446004 / 1.4758840488244815;

    private static final double FARTHEST = 1e6;

    private Tails() {}

    static double cumulative(double deviations) {
        double angle = Math.atan(deviations / WIDTH / Math.sqrt(5));
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        return 0.5 + (angle + sine * cosine * (1 + 2.0 / 3 * cosine * cosine)) / Math.PI;
    }

    static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + probability);
        }
        double low = -FARTHEST;
        double high = FARTHEST;
        while (high - low > 1e-12 * Math.max(1, Math.abs(low))) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (cumulative(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
