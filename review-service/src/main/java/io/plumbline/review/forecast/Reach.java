package io.plumbline.review.forecast;

/** What a KPI has to do to reach its goal: rise to it, fall to it, or stay within a corridor. */
public sealed interface Reach {

    /** Whether a value reaches the goal; a hair's breadth of rounding does not count against it. */
    boolean by(double value);

    /** How far a value is still away from the goal, signed towards it; 0 when it has been reached. */
    double missing(double value);

    static Reach atLeast(double goal) {
        return new AtLeast(goal);
    }

    static Reach atMost(double goal) {
        return new AtMost(goal);
    }

    static Reach within(double lowest, double highest) {
        return new Within(lowest, highest);
    }

    /** For a KPI that is to rise. */
    record AtLeast(double goal) implements Reach {
        @Override
        public boolean by(double value) {
            return value >= goal - hair(goal);
        }

        @Override
        public double missing(double value) {
            return Math.max(0, goal - value);
        }
    }

    /** For a KPI that is to fall. */
    record AtMost(double goal) implements Reach {
        @Override
        public boolean by(double value) {
            return value <= goal + hair(goal);
        }

        @Override
        public double missing(double value) {
            return Math.min(0, goal - value);
        }
    }

    /** For a KPI that is to be held, within its tolerance, or kept in a range. */
    record Within(double lowest, double highest) implements Reach {
        public Within {
            if (!(lowest <= highest)) {
                throw new IllegalArgumentException("The corridor ends at " + highest + ", below its start " + lowest);
            }
        }

        @Override
        public boolean by(double value) {
            return atLeast(lowest).by(value) && atMost(highest).by(value);
        }

        @Override
        public double missing(double value) {
            return value < lowest ? lowest - value : Math.min(0, highest - value);
        }
    }

    private static double hair(double goal) {
        return 1e-9 * Math.abs(goal);
    }
}
