package io.plumbline.review.actual;

import io.plumbline.review.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The periods of one KPI that have a value; no two of them share a day. */
final class TakenPeriods {

    private final TreeMap<LocalDate, Period> byStart = new TreeMap<>();

    TakenPeriods(List<Period> periods) {
        periods.forEach(this::add);
    }

    void add(Period period) {
        byStart.put(period.start(), period);
    }

    int count() {
        return byStart.size();
    }

    Optional<Period> findOverlapping(Period period) {
        return Optional.ofNullable(byStart.floorEntry(period.end()))
                .map(entry -> entry.getValue())
                .filter(taken -> !taken.end().isBefore(period.start()));
    }
}
