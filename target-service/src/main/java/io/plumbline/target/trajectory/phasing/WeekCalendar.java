package io.plumbline.target.trajectory.phasing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole weeks: the year begins on the given weekday nearest to the first of the start month, has 52 weeks or, about
 * every sixth year, 53, and its months follow a pattern such as 4-4-5. A 53rd week belongs to the last month.
 *
 * @param start the month near whose first day the fiscal year begins
 * @param pattern the weeks of the months of a quarter
 * @param firstDayOfWeek the weekday on which years, months and weeks begin
 */
public record WeekCalendar(Month start, WeekPattern pattern, DayOfWeek firstDayOfWeek) implements FiscalCalendar {

    private static final int HALF_WEEK = 3;

    @Override
    public FiscalYear year(int calendarYear) {
        LocalDate first = firstDay(calendarYear);
        LocalDate next = firstDay(calendarYear + 1);
        int weekCount = (int) ChronoUnit.WEEKS.between(first, next);
        List<LocalDate> months = IntStream.range(0, FiscalYear.MONTHS)
                .mapToObj(month -> first.plusWeeks(pattern.weeksBefore(month)))
                .toList();
        List<LocalDate> weeks =
                IntStream.range(0, weekCount).mapToObj(first::plusWeeks).toList();
        return new FiscalYear(months, weeks, next.minusDays(1), true);
    }

    private LocalDate firstDay(int calendarYear) {
        return FiscalCalendar.firstOf(start, calendarYear)
                .minusDays(HALF_WEEK)
                .with(TemporalAdjusters.nextOrSame(firstDayOfWeek));
    }
}
