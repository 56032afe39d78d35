package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The largest believable change within one year, up or down. Milestones are rounded to the KPI's scale, and neither
 * kind calls a step too large for that alone.
 */
public sealed interface LargestStep {

    /** The number, in the KPI's unit or in percent. */
    BigDecimal size();

    /** The same kind of limit with another number. */
    LargestStep withSize(BigDecimal other);

    /** The decimals in which the number is raised: those of the KPI, or hundredths of a percent. */
    int sizeScale(int scale);

    /** Whether one year may lead from one milestone to the next. */
    boolean allows(BigDecimal before, BigDecimal after, int scale);

    /** The milestones that are within reach of a value after some years. */
    Reach reach(BigDecimal value, int years, int scale);

    /** Says the limit in words, such as "250 a year" or "12 % a year". */
    String words();

    /**
     * In the KPI's unit.
     *
     * @param size 0 or more; it counts as rounded up to the KPI's scale
     */
    record Absolute(BigDecimal size) implements LargestStep {

        public Absolute {
            requireSize(size);
        }

        @Override
        public LargestStep withSize(BigDecimal other) {
            return new Absolute(other);
        }

        @Override
        public int sizeScale(int scale) {
            return scale;
        }

        @Override
        public boolean allows(BigDecimal before, BigDecimal after, int scale) {
            return after.subtract(before).abs().compareTo(raised(scale)) <= 0;
        }

        @Override
        public Reach reach(BigDecimal value, int years, int scale) {
            return new Reach(value, value).widened(raised(scale).multiply(BigDecimal.valueOf(years)));
        }

        @Override
        public String words() {
            return size.toPlainString() + " a year";
        }

        private BigDecimal raised(int scale) {
            return size.setScale(scale, RoundingMode.CEILING);
        }
    }

    /**
     * In percent of the size of the value before: {@code |v' - v| ≤ p/100 · |v|}, where both are known to half a unit
     * of the scale only. From 0 no percentage leads anywhere.
     *
     * @param size p, 0 or more; 12 is 12 %
     */
    record Percent(BigDecimal size) implements LargestStep {

        private static final BigDecimal HALF = new BigDecimal("0.5");

        public Percent {
            requireSize(size);
        }

        @Override
        public LargestStep withSize(BigDecimal other) {
            return new Percent(other);
        }

        @Override
        public int sizeScale(int scale) {
            return 2;
        }

        @Override
        public boolean allows(BigDecimal before, BigDecimal after, int scale) {
            return reach(before, 1, scale).contains(after);
        }

        @Override
        public Reach reach(BigDecimal value, int years, int scale) {
            if (value.signum() == 0) {
                return new Reach(value, value);
            }
            BigDecimal halfUnit = HALF.movePointLeft(scale);
            Reach reach = new Reach(value, value).widened(halfUnit);
            for (int year = 0; year < years; year++) {
                reach = afterOneYear(reach);
            }
            return reach.widened(halfUnit).shownAt(scale);
        }

        @Override
        public String words() {
            return size.toPlainString() + " % a year";
        }

        /** {@code v + p·|v|} is convex and {@code v - p·|v|} concave, so the extremes come from the ends. */
        private Reach afterOneYear(Reach reach) {
            BigDecimal low = reach.lowest();
            BigDecimal high = reach.highest();
            return new Reach(
                    low.subtract(change(low)).min(high.subtract(change(high))),
                    low.add(change(low)).max(high.add(change(high))));
        }

        private BigDecimal change(BigDecimal value) {
            return value.abs().multiply(size.movePointLeft(2), Powers.PRECISION);
        }
    }

    private static void requireSize(BigDecimal size) {
        if (Bounds.value(size, "/largestStep").signum() < 0) {
            throw new ImpossibleTrajectory(
                    Impossibility.VALUE_OUT_OF_RANGE, "/largestStep", "The largest step is 0 or more, up and down.");
        }
    }
}
