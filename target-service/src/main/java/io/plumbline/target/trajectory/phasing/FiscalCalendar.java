package io.plumbline.target.trajectory.phasing;

import io.plumbline.target.trajectory.Impossibility;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** How an organisation cuts time into fiscal years and their months. */
public sealed interface FiscalCalendar permits MonthCalendar, WeekCalendar {

    /** The fiscal year that begins on, or for whole weeks near, the first of the start month of this calendar year. */
    FiscalYear year(int calendarYear);

    /** Calendar months; the year begins on the first of the start month. */
    static FiscalCalendar ofMonths(Month start) {
        return new MonthCalendar(start);
    }

    /** Whole weeks, 4-4-5 or one of its kin. */
    static FiscalCalendar ofWeeks(Month start, WeekPattern pattern, DayOfWeek firstDayOfWeek) {
        return new WeekCalendar(start, pattern, firstDayOfWeek);
    }

    /** The first of the start month, for years that a date can be made of. */
    static LocalDate firstOf(Month start, int calendarYear) {
        if (calendarYear < 1900 || calendarYear > 2200) {
            throw new ImpossibleTrajectory(
                    Impossibility.YEARS_OUT_OF_RANGE, "/firstYear", "Fiscal years begin from 1900 to 2200.");
        }
        return LocalDate.of(calendarYear, start, 1);
    }
}
