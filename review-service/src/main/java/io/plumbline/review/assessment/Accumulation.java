package io.plumbline.review.assessment;

import io.plumbline.review.period.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** How the values of several periods make the value of a longer time: flows add up, rates are averaged, stocks replace. */
public enum Accumulation {
    SUM,
    AVERAGE,
    LAST;

    /**
     * The value of the span, from the periods that overlap it. A period that reaches beyond the span (a week at a turn
     * of the year) counts by its share of days. Empty when no period overlaps; LAST needs a period that ends in it.
     */
    public Optional<BigDecimal> over(Span span, List<PeriodValue> values) {
        return switch (this) {
            case SUM ->
                values.stream()
                        .filter(value -> value.daysIn(span) > 0)
                        .map(value -> value.shareIn(span))
                        .reduce(BigDecimal::add);
            case AVERAGE -> average(span, values);
            case LAST ->
                values.stream()
                        .filter(value -> span.contains(value.period().end()))
                        .reduce((earlier, later) -> later.period().compareTo(earlier.period()) > 0 ? later : earlier)
                        .map(PeriodValue::value);
        };
    }

    private static Optional<BigDecimal> average(Span span, List<PeriodValue> values) {
        long days = values.stream().mapToLong(value -> value.daysIn(span)).sum();
        if (days == 0) {
            return Optional.empty();
        }
        return values.stream()
                .map(value -> value.value().multiply(BigDecimal.valueOf(value.daysIn(span))))
                .reduce(BigDecimal::add)
                .map(weighted -> weighted.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128));
    }
}
