package io.plumbline.review.forecast;

/** A probability that was said, and whether the goal was reached in the end. */
public record Foretold(double probability, boolean reached) {

    public Foretold {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + probability);
        }
    }

    /** Whether the likelier side was what happened. */
    boolean right() {
        return probability >= 0.5 == reached;
    }

    double squaredError() {
        double error = probability - (reached ? 1 : 0);
        return error * error;
    }
}
