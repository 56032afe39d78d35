package io.plumbline.review.assessment;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a KPI says about how its values are read: which way is good, how periods add up, how far from the plan is still
 * good (in percent of the planned value), and to how many decimal places values are meant.
 */
public record Measure(Direction direction, Accumulation accumulation, BigDecimal tolerancePercent, int scale) {
    public Measure {
        Objects.requireNonNull(direction);
        Objects.requireNonNull(accumulation);
        Objects.requireNonNull(tolerancePercent);
    }

    /**
     * How far from the planned value is within tolerance, in the KPI's unit. Never below half of the last decimal
     * place, so that a planned 0 has a tolerance too.
     */
    public BigDecimal tolerance(BigDecimal planned) {
        BigDecimal relative = planned.abs().multiply(tolerancePercent).movePointLeft(2);
        return relative.max(new BigDecimal("0.5").movePointLeft(scale));
    }
}
