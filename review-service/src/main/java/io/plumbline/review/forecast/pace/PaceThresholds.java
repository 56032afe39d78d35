package io.plumbline.review.forecast.pace;

/**
 * Where the verdicts begin.
 *
 * @param tooFarBelow a goal less probable than this is too far
 * @param notFarEnoughFrom a goal at least this probable is not far enough
 * @param yearsToRaise ... as long as this many years are left in which a raised goal could still be worked for
 */
public record PaceThresholds(double tooFarBelow, double notFarEnoughFrom, double yearsToRaise) {

    public PaceThresholds {
        if (!(0 <= tooFarBelow && tooFarBelow <= notFarEnoughFrom && notFarEnoughFrom <= 1)) {
            throw new IllegalArgumentException("Thresholds are probabilities in rising order");
        }
    }

    /** Four to one against is too far; nine to one for, a year ahead, is not far enough. */
    public static PaceThresholds usual() {
        return new PaceThresholds(0.2, 0.9, 1);
    }
}
