package io.plumbline.review.forecast.pace;

import io.plumbline.review.forecast.Limits;
import io.plumbline.review.forecast.Reach;
import io.plumbline.review.forecast.YearlyReading;

/**
 * What a target asks of its KPI.
 *
 * @param baseline the KPI's yearly value at the start of the plan
 * @param reach the goal for the due year
 * @param reading how the periods of a year make its value
 * @param limits the KPI's natural limits
 * @param periodsPassed from the baseline to the newest value
 * @param periodsLeft from the newest value to the end of the due year
 */
public record Ambition(
        double baseline, Reach reach, YearlyReading reading, Limits limits, int periodsPassed, int periodsLeft) {

    public Ambition {
        if (periodsPassed < 0 || periodsLeft < 1) {
            throw new IllegalArgumentException(
                    "The newest value lies between the baseline and the end of the due year");
        }
    }

    /** False when no effort could reach the goal, since the KPI cannot take such a value. */
    boolean isPossible() {
        double limitOfYear = reading == YearlyReading.SUM ? Double.POSITIVE_INFINITY : limits.highest();
        double lowest =
                limits.lowest() == 0 || reading != YearlyReading.SUM ? limits.lowest() : Double.NEGATIVE_INFINITY;
        if (reach instanceof Reach.AtLeast floor) {
            return floor.goal() <= limitOfYear;
        }
        if (reach instanceof Reach.AtMost ceiling) {
            return ceiling.goal() >= lowest;
        }
        Reach.Within corridor = (Reach.Within) reach;
        return corridor.lowest() <= limitOfYear && corridor.highest() >= lowest;
    }
}
