package io.plumbline.bench;

/** Probabilities held against what happened: Brier score, accuracy at one half, and calibration by tenths. */
final class Verdicts {

    private static final int TENTHS = 10;

    private int count;
    private int met;
    private int right;
    private double squaredErrors;
    private final int[] countByTenth = new int[TENTHS];
    private final int[] metByTenth = new int[TENTHS];
    private final double[] saidByTenth = new double[TENTHS];

    void add(double probability, boolean happened) {
        int truth = happened ? 1 : 0;
        count++;
        met += truth;
        right += probability >= 0.5 == happened ? 1 : 0;
        squaredErrors += (probability - truth) * (probability - truth);
        int tenth = Math.min(TENTHS - 1, (int) (probability * TENTHS));
        countByTenth[tenth]++;
        metByTenth[tenth] += truth;
        saidByTenth[tenth] += probability;
    }

    int count() {
        return count;
    }

    int met() {
        return met;
    }

    double brier() {
        return squaredErrors / count;
    }

    double accuracy() {
        return (double) right / count;
    }

    /** The mean distance between what was said and what happened over the tenths, weighted by their counts. */
    double calibrationError() {
        double error = 0;
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            error += Math.abs(saidByTenth[tenth] - metByTenth[tenth]) / count;
        }
        return error;
    }

    void printTenths(Figures figures, String table, String row) {
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            if (countByTenth[tenth] > 0) {
                figures.row(
                        table,
                        row + ", " + tenth * 10 + " to " + (tenth + 1) * 10 + " %",
                        countByTenth[tenth],
                        saidByTenth[tenth] / countByTenth[tenth],
                        (double) metByTenth[tenth] / countByTenth[tenth]);
            }
        }
    }
}
