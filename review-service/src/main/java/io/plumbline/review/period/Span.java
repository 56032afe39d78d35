package io.plumbline.review.period;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The days from a first to a last one, both inclusive; unlike a {@link Period} it may begin and end on any day. */
public record Span(LocalDate from, LocalDate to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    /** The days that both spans have; empty if they have none. */
    public Optional<Span> overlap(Span other) {
        LocalDate latestFrom = from.isAfter(other.from) ? from : other.from;
        LocalDate earliestTo = to.isBefore(other.to) ? to : other.to;
        return earliestTo.isBefore(latestFrom) ? Optional.empty() : Optional.of(new Span(latestFrom, earliestTo));
    }

    /**
     * The length in months. Every calendar month counts as one, a part of it by its days: so a quarter is exactly a
     * fourth of a year, and the lengths of adjoining spans add up.
     */
    public BigDecimal months() {
        return monthsUntilEndOf(to).subtract(monthsUntilEndOf(from.minusDays(1)));
    }

    private static BigDecimal monthsUntilEndOf(LocalDate day) {
        long before = day.getYear() * 12L + day.getMonthValue() - 1;
        BigDecimal part = BigDecimal.valueOf(day.getDayOfMonth())
                .divide(BigDecimal.valueOf(day.lengthOfMonth()), MathContext.DECIMAL128);
        return part.add(BigDecimal.valueOf(before));
    }
}
