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
        double unit = Math.max(Math.abs(lowest), Math.abs(highest));
        if (unit == 0) {
            return new Plain(1);
        }
        return lowest >= 0 || highest <= 0 ? new Root(unit, lowest > 0 || highest < 0) : new Plain(unit);
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
     * The square root, kept going below zero with its sign: between absolute and relative change (Box and Cox, "An Analysis
     * of Transformations", 1964, with λ = ½), and unlike the logarithm it knows zero and does not explode on the way back.
     */
    record Root(double unit, boolean proportional) implements Scale {
        @Override
        public double to(double value) {
            return Math.copySign(Math.sqrt(Math.abs(value / unit)), value);
        }

        @Override
        public double from(double scaled) {
            return scaled * Math.abs(scaled) * unit;
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
