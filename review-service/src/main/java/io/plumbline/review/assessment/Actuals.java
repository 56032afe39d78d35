package io.plumbline.review.assessment;

import io.plumbline.review.period.Period;
import io.plumbline.review.period.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The actuals of one KPI in order of time; no two of them cover the same day. */
public final class Actuals {
    private final List<PeriodValue> values;

    private Actuals(List<PeriodValue> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException when two periods overlap: a sum over them would count days twice */
    public static Actuals of(List<PeriodValue> values) {
        List<PeriodValue> sorted = values.stream()
                .sorted((one, other) -> one.period().compareTo(other.period()))
                .toList();
        for (int later = 1; later < sorted.size(); later++) {
            Period before = sorted.get(later - 1).period();
            Period after = sorted.get(later).period();
            if (before.span().overlap(after.span()).isPresent()) {
                throw new IllegalArgumentException(before + " and " + after + " overlap");
            }
        }
        return new Actuals(sorted);
    }

    public List<PeriodValue> list() {
        return values;
    }

    /** Those of periods that were over on the evening of the given day. */
    public Actuals endedBy(LocalDate date) {
        return new Actuals(values.stream()
                .filter(value -> !value.period().end().isAfter(date))
                .toList());
    }

    /** Those of periods that share days with the span; a long history before it costs nothing. */
    List<PeriodValue> listIn(Span span) {
        int to = values.size();
        while (to > 0 && values.get(to - 1).period().start().isAfter(span.to())) {
            to--;
        }
        int from = to;
        while (from > 0 && !values.get(from - 1).period().end().isBefore(span.from())) {
            from--;
        }
        return values.subList(from, to);
    }

    public Optional<PeriodValue> findLatest() {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    public Optional<BigDecimal> accumulated(Accumulation accumulation, Span span) {
        return accumulation.over(span, listIn(span));
    }

    /** The periods, of the length of the value that follows the hole, for which the span has no value. */
    public List<Period> listMissingIn(Span span) {
        List<Period> missing = new ArrayList<>();
        LocalDate expected = span.from();
        for (PeriodValue value : listIn(span)) {
            while (expected.isBefore(value.period().start())) {
                Period hole = Period.containing(value.period().frequency(), expected);
                missing.add(hole);
                expected = hole.end().plusDays(1);
            }
            expected = value.period().end().plusDays(1);
        }
        return missing;
    }
}
