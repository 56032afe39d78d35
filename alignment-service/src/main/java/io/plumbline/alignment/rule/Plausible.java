package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;

/**
 * Whether a value is one that a remedy may ask of a target. Units do not say where their scale ends, so what is planned already is taken as
 * the measure: nobody can be asked for several times of that, for a percentage above 100 where there was none, or for a negative number of
 * what is counted.
 */
final class Plausible {

    /** A remedy may ask for this many times the change that is planned. */
    private static final BigDecimal MOST = BigDecimal.valueOf(2);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Plausible() {}

    /**
     * @param planned what is planned for the same day as {@code value}
     * @param years from the baseline to that day
     */
    static boolean asks(Target target, BigDecimal planned, BigDecimal value, int years) {
        var baseline = target.baseline().value();
        boolean kept = keepsSign(baseline, planned, value) && keepsPercentage(target, planned, value);
        var way = value.subtract(baseline).abs();
        return kept
                && way.compareTo(planned.subtract(baseline).abs().multiply(MOST)) <= 0
                && isWithinSteps(target, value, years);
    }

    private static boolean keepsSign(BigDecimal baseline, BigDecimal planned, BigDecimal value) {
        return baseline.signum() < 0 || planned.signum() < 0 || value.signum() >= 0;
    }

    private static boolean keepsPercentage(Target target, BigDecimal planned, BigDecimal value) {
        return !target.kpi().unit().equals("PERCENT")
                || planned.max(target.baseline().value()).compareTo(HUNDRED) > 0
                || value.compareTo(HUNDRED) <= 0;
    }

    /** No year may change the KPI by more than is believed of it. */
    private static boolean isWithinSteps(Target target, BigDecimal value, int years) {
        var largest = target.kpi().largestStep();
        if (largest == null) {
            return true;
        }
        var reached = target.baseline().value();
        int direction = value.compareTo(reached);
        for (int year = 1; year <= years && direction * value.compareTo(reached) > 0; year++) {
            reached = reached.add(largest.from(reached).multiply(BigDecimal.valueOf(direction)));
        }
        return direction * value.compareTo(reached) <= 0;
    }
}
