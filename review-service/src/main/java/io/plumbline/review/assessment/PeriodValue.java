package io.plumbline.review.assessment;

import io.plumbline.review.period.Period;
import io.plumbline.review.period.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/** What a KPI came to in one period, in its unit. */
public record PeriodValue(Period period, BigDecimal value) {
    public PeriodValue {
        Objects.requireNonNull(period);
        Objects.requireNonNull(value);
    }

    long daysIn(Span span) {
        return period.span().overlap(span).map(Span::days).orElse(0L);
    }

    /** The part of a flow that falls on the days of the span, if it flowed evenly. */
    BigDecimal shareIn(Span span) {
        long inside = daysIn(span);
        long all = period.span().days();
        if (inside == all) {
            return value;
        }
        return value.multiply(BigDecimal.valueOf(inside)).divide(BigDecimal.valueOf(all), MathContext.DECIMAL128);
    }
}
