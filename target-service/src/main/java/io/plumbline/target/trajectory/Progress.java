package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far a value has come between baseline and goal. */
public sealed interface Progress {

    /** Decimals of {@link Toward#share}. */
    int SHARE_SCALE = 6;

    /**
     * On the way from the baseline to another value: {@code (v - b)/(g - b)}. It works unchanged for goals below the
     * baseline.
     *
     * @param share 0 at the baseline, 1 at the goal, below 0 on the wrong side, above 1 beyond; never clipped
     */
    record Toward(BigDecimal share) implements Progress {

        public BigDecimal percent() {
            return share.movePointRight(2);
        }
    }

    /**
     * The goal is the baseline: MAINTAIN. There is no way to be part of, only a distance to judge.
     *
     * @param deviation the value less the goal
     * @param withinTolerance whether the size of the deviation is at most the tolerance
     */
    record Maintained(BigDecimal deviation, boolean withinTolerance) implements Progress {}

    /**
     * @param tolerance the largest deviation that still counts as maintained, in the KPI's unit; only used when goal
     *     and baseline are equal
     */
    static Progress of(BigDecimal baseline, BigDecimal goal, BigDecimal value, BigDecimal tolerance) {
        BigDecimal way = goal.subtract(baseline);
        if (way.signum() == 0) {
            BigDecimal deviation = value.subtract(goal);
            return new Maintained(deviation, deviation.abs().compareTo(tolerance) <= 0);
        }
        return new Toward(value.subtract(baseline).divide(way, SHARE_SCALE, RoundingMode.HALF_UP));
    }

    /** The tolerance in the KPI's unit: a percentage of the size of the goal, hence 0 for a goal of 0. */
    static BigDecimal tolerance(BigDecimal goal, BigDecimal tolerancePercent) {
        return goal.abs().multiply(tolerancePercent).movePointLeft(2);
    }
}
