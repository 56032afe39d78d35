package io.plumbline.review.assessment;

import java.math.BigDecimal;
import java.util.Objects;

/** How much worse than planned is still good enough for a rule; a negative amount asks for better than planned. */
public record Margin(BigDecimal amount, MarginUnit unit) {

    public Margin {
        Objects.requireNonNull(amount);
        Objects.requireNonNull(unit);
    }

    /** In the KPI's unit. */
    BigDecimal of(BigDecimal planned, BigDecimal tolerance) {
        return switch (unit) {
            case TOLERANCES -> tolerance.multiply(amount);
            case PERCENT -> planned.abs().multiply(amount).movePointLeft(2);
            case UNITS -> amount;
        };
    }
}
