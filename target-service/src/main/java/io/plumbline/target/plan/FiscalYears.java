package io.plumbline.target.plan;

import java.time.LocalDate;

/**
 * The years of a plan as dates. Year 1 starts in {@code firstYear}; year 0 is the one before it, whose end is the baseline's date.
 *
 * @param startMonth 1 for January
 */
public record FiscalYears(int firstYear, int startMonth, int horizonYears) {

    public LocalDate start(int year) {
        return LocalDate.of(firstYear + year - 1, startMonth, 1);
    }

    /** The year that a date falls in; the first one before the plan begins, the last one after it has ended. */
    public int at(LocalDate date) {
        int year = 1;
        while (year < horizonYears && end(year).isBefore(date)) {
            year++;
        }
        return year;
    }

    public LocalDate end(int year) {
        return start(year + 1).minusDays(1);
    }
}
