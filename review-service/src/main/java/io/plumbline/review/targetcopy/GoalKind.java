package io.plumbline.review.targetcopy;

import java.math.BigDecimal;
import java.math.MathContext;

/** In which way a goal is stated; target-service resolves it to a number, and here is the same sum to compare before asking it. */
public enum GoalKind {
    LEVEL,
    DELTA,
    MULTIPLE,
    PERCENT,
    ANNUAL_RATE;

    /** The goal as a number in the KPI's unit. */
    public BigDecimal resolve(BigDecimal amount, BigDecimal baseline, int years) {
        return switch (this) {
            case LEVEL -> amount;
            case DELTA -> baseline.add(amount);
            case MULTIPLE -> baseline.multiply(amount);
            case PERCENT -> baseline.add(baseline.multiply(amount).movePointLeft(2));
            case ANNUAL_RATE -> baseline.multiply(BigDecimal.ONE.add(amount).pow(years, MathContext.DECIMAL128));
        };
    }
}
