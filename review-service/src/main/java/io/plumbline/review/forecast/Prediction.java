package io.plumbline.review.forecast;

import java.util.function.DoubleUnaryOperator;

/**
 * The probability distribution of one future quantity: a KPI's value in one period, or what several periods add up to. It is
 * held as the value that belongs to each number of deviations from the middle, which never falls as the deviations rise;
 * quantiles and probabilities follow from {@link Tails}.
 */
public final class Prediction {

    private static final double FARTHEST = 1e4;
    private static final int HALVINGS = 48;

    private final DoubleUnaryOperator valueAtDeviations;
    private final Limits limits;
    private final double leastDoubt;

    Prediction(DoubleUnaryOperator valueAtDeviations, Limits limits, double leastDoubt) {
        this.valueAtDeviations = valueAtDeviations;
        this.limits = limits;
        this.leastDoubt = leastDoubt;
    }

    /** The value that is not exceeded with this probability. */
    public double quantile(double probability) {
        return valueAtDeviations.applyAsDouble(Tails.quantile(probability));
    }

    public double median() {
        return valueAtDeviations.applyAsDouble(0);
    }

    public Band band() {
        return new Band(quantile(0.1), median(), quantile(0.9));
    }

    /**
     * The probability that the goal is reached. Never surer than the number of values behind the forecast allows (half the
     * chance by Laplace's rule of succession that the next value is of a kind not seen yet), except where the KPI's natural
     * limits decide.
     */
    public double probabilityOf(Reach reach) {
        if (reach instanceof Reach.Within corridor) {
            double both = probabilityOf(Reach.atLeast(corridor.lowest()))
                    + probabilityOf(Reach.atMost(corridor.highest()))
                    - 1;
            return Math.max(0, both);
        }
        if (reach instanceof Reach.AtMost ceiling) {
            if (ceiling.goal() < limits.lowest()) {
                return 0;
            }
            return ceiling.goal() >= limits.highest() ? 1 : doubted(Tails.cumulative(turn(reach, false)));
        }
        Reach.AtLeast floor = (Reach.AtLeast) reach;
        if (floor.goal() > limits.highest()) {
            return 0;
        }
        return floor.goal() <= limits.lowest() ? 1 : doubted(Tails.cumulative(-turn(reach, true)));
    }

    private double doubted(double probability) {
        return Math.min(1 - leastDoubt, Math.max(leastDoubt, probability));
    }

    /** The number of deviations from which on (rising), or up to which (falling), the goal is reached. */
    private double turn(Reach reach, boolean rising) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (reach.by(valueAtDeviations.applyAsDouble(middle)) == rising) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }
}
