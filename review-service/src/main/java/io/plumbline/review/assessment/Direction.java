package io.plumbline.review.assessment;

import java.math.BigDecimal;

/** Which way is good for a KPI. A target may well go the other way: planned expenses can rise, spending less is still good. */
public enum Direction {
    INCREASE,
    DECREASE,
    MAINTAIN,
    RANGE;

    /** By how much the actual is worse than planned, in the KPI's unit; negative when it is better. */
    public BigDecimal shortfall(BigDecimal planned, BigDecimal actual) {
        return switch (this) {
            case INCREASE -> planned.subtract(actual);
            case DECREASE -> actual.subtract(planned);
            case MAINTAIN, RANGE -> actual.subtract(planned).abs();
        };
    }
}
