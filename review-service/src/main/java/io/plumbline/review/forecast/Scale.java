package io.plumbline.review.forecast;

/**
 * The scale on which a KPI's ups and downs are about equally large at every level, so that one model and one spread fit
 * the whole history. Strictly increasing, so that quantiles survive the way there and back.
 */
sealed interface Scale {

    double to(double value);

    double from(double scaled);

    /** A zero at the bottom means that seasons act as factors, not as additions. */
    boolean proportional();

    /** The scale that suits values within these limits. */
    static Scale suiting(double[] values, Limits limits) {
        if (limits.isBothSided()) {
            return new Arcsine(limits.lowest(), limits.highest());
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        if (lowest >= 0 && highest > 0) {
            return new Root(highest, false, limits.lowest() < 0, lowest > 0);
        }
        if (highest <= 0 && lowest < 0) {
            return new Root(-lowest, true, limits.highest() > 0, highest < 0);
        }
        return new Plain(lowest == 0 ? 1 : Math.max(-lowest, highest));
    }

    /** Measured in its own largest value; for a history on both sides of zero. */
    record Plain(double unit) implements Scale {
        @Override
        public double to(double value) {
            return value / unit;
        }

        @Override
        public double from(double scaled) {
            return scaled * unit;
        }

        @Override
        public boolean proportional() {
            return false;
        }
    }

    /**
     * The square root: between absolute and relative change (Box and Cox, "An Analysis of Transformations", 1964, with λ = ½), and
     * unlike the logarithm it knows zero and does not explode on the way back. Where the KPI may pass zero it goes on straight
     * below {@link #KNEE}, with the same steepness.
     *
     * @param unit the largest value without its sign
     * @param mirrored for values at or below zero
     */
    record Root(double unit, boolean mirrored, boolean passesZero, boolean proportional) implements Scale {

        private static final double ROOT_OF_KNEE = 0.15;
        private static final double KNEE = ROOT_OF_KNEE * ROOT_OF_KNEE;

        @Override
        public double to(double value) {
            double share = signed(value) / unit;
            return signed(
                    passesZero && share < KNEE
                            ? ROOT_OF_KNEE + (share - KNEE) / (2 * ROOT_OF_KNEE)
                            : Math.sqrt(Math.max(0, share)));
        }

        @Override
        public double from(double scaled) {
            double root = signed(scaled);
            double share = passesZero && root < ROOT_OF_KNEE
                    ? KNEE + (root - ROOT_OF_KNEE) * 2 * ROOT_OF_KNEE
                    : Math.max(0, root) * Math.max(0, root);
            return signed(share * unit);
        }

        private double signed(double value) {
            return mirrored ? -value : value;
        }
    }

    /** The angular transformation for shares: change gets harder near either end (Fisher, 1922). */
    record Arcsine(double lowest, double highest) implements Scale {
        @Override
        public double to(double value) {
            double share = (value - lowest) / (highest - lowest);
            return Math.asin(Math.sqrt(Math.min(1, Math.max(0, share))));
        }

        @Override
        public double from(double scaled) {
            double sine = Math.sin(Math.min(Math.PI / 2, Math.max(0, scaled)));
            return lowest + (highest - lowest) * sine * sine;
        }

        @Override
        public boolean proportional() {
            return false;
        }
    }
}
