package io.plumbline.review.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How often a KPI is measured, and with it the length of the calendar periods that its actuals are given for. */
public enum Frequency {
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR;

    /** The first day of the period of this length in which the date lies. */
    LocalDate startOfPeriodWith(LocalDate date) {
        return switch (this) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER ->
                date.withDayOfMonth(1)
                        .withMonth(date.getMonth().firstMonthOfQuarter().getValue());
            case HALF_YEAR -> LocalDate.of(date.getYear(), date.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> date.withDayOfYear(1);
        };
    }

    /** The first day of the period {@code count} periods after the one that starts on the given day. */
    LocalDate startAfter(LocalDate start, long count) {
        return switch (this) {
            case WEEK -> start.plusWeeks(count);
            case MONTH -> start.plusMonths(count);
            case QUARTER -> start.plusMonths(3 * count);
            case HALF_YEAR -> start.plusMonths(6 * count);
            case YEAR -> start.plusYears(count);
        };
    }

    String label(LocalDate start) {
        int year = start.getYear();
        return switch (this) {
            case WEEK ->
                padded(4, start.get(IsoFields.WEEK_BASED_YEAR))
                        + "-W"
                        + padded(2, start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> padded(4, year) + "-" + padded(2, start.getMonthValue());
            case QUARTER -> padded(4, year) + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case HALF_YEAR -> padded(4, year) + "-H" + (start.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> padded(4, year);
        };
    }

    /** A control chart names periods by the hundred, and formatting by pattern takes longer than all its arithmetic. */
    private static String padded(int digits, int number) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** A label of this frequency, for messages that tell a person how to write a period. */
    public String example() {
        return switch (this) {
            case WEEK -> "2027-W05";
            case MONTH -> "2027-03";
            case QUARTER -> "2027-Q1";
            case HALF_YEAR -> "2027-H1";
            case YEAR -> "2027";
        };
    }
}
