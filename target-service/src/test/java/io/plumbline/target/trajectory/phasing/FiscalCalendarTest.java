package io.plumbline.target.trajectory.phasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plumbline.target.trajectory.Frequency;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiscalCalendarTest {

    @Test
    void aFiscalYearFromAprilHasQuartersFromApril() {
        FiscalYear year = FiscalCalendar.ofMonths(Month.APRIL).year(2027);

        assertEquals(
                List.of("2027-04-01", "2027-07-01", "2027-10-01", "2028-01-01"),
                year.periods(Frequency.QUARTER).stream()
                        .map(period -> period.firstDay().toString())
                        .toList());
        assertEquals(LocalDate.parse("2028-03-31"), year.lastDay());
    }

    @Test
    void theLastWeekOfACalendarYearTakesTheDaysThatAreLeft() {
        List<Period> common = FiscalCalendar.ofMonths(Month.JANUARY).year(2027).periods(Frequency.WEEK);
        List<Period> leap = FiscalCalendar.ofMonths(Month.JANUARY).year(2028).periods(Frequency.WEEK);

        assertEquals(52, common.size());
        assertEquals(8, common.get(51).days());
        assertEquals(9, leap.get(51).days());
    }

    @Test
    void aWeekYearBeginsOnTheWeekdayNearestToTheStart() {
        FiscalCalendar mondays = FiscalCalendar.ofWeeks(Month.JANUARY, WeekPattern.FOUR_FOUR_FIVE, DayOfWeek.MONDAY);

        assertEquals(LocalDate.parse("2027-01-04"), mondays.year(2027).firstDay());
        assertEquals(LocalDate.parse("2025-12-29"), mondays.year(2026).firstDay());
    }

    @Test
    void theFiftyThirdWeekBelongsToTheLastMonth() {
        FiscalYear longYear = FiscalCalendar.ofWeeks(Month.JANUARY, WeekPattern.FOUR_FOUR_FIVE, DayOfWeek.MONDAY)
                .year(2026);

        assertEquals(53, longYear.periods(Frequency.WEEK).size());
        assertEquals(42, longYear.periods(Frequency.MONTH).get(11).days());
    }

    @Test
    void thePatternSaysWhichMonthHasFiveWeeks() {
        assertEquals(List.of(28L, 28L, 35L), firstQuarter(WeekPattern.FOUR_FOUR_FIVE));
        assertEquals(List.of(28L, 35L, 28L), firstQuarter(WeekPattern.FOUR_FIVE_FOUR));
        assertEquals(List.of(35L, 28L, 28L), firstQuarter(WeekPattern.FIVE_FOUR_FOUR));
    }

    @Test
    void aYearThatNoPlanHasIsRefused() {
        FiscalCalendar calendar = FiscalCalendar.ofMonths(Month.JANUARY);

        assertThrows(ImpossibleTrajectory.class, () -> calendar.year(Integer.MAX_VALUE));
    }

    private static List<Long> firstQuarter(WeekPattern pattern) {
        return FiscalCalendar.ofWeeks(Month.JANUARY, pattern, DayOfWeek.MONDAY)
                .year(2027)
                .periods(Frequency.MONTH)
                .stream()
                .limit(3)
                .map(Period::days)
                .toList();
    }
}
