package io.plumbline.target.trajectory.phasing;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Calendar months. Weeks count from the first day of the year, whatever its name; the 52nd takes the one or two days
 * that are left, so that the weeks fill the year.
 *
 * @param start the first month of the fiscal year
 */
public record MonthCalendar(Month start) implements FiscalCalendar {

    private static final int WEEKS = 52;

    @Override
    public FiscalYear year(int calendarYear) {
        LocalDate first = FiscalCalendar.firstOf(start, calendarYear);
        List<LocalDate> months = IntStream.range(0, FiscalYear.MONTHS)
                .mapToObj(first::plusMonths)
                .toList();
        List<LocalDate> weeks =
                IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList();
        return new FiscalYear(months, weeks, first.plusYears(1).minusDays(1), false);
    }
}
