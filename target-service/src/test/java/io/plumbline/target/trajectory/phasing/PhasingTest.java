package io.plumbline.target.trajectory.phasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plumbline.target.trajectory.Accumulation;
import io.plumbline.target.trajectory.Frequency;
import io.plumbline.target.trajectory.Impossibility;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasingTest {

    private static final FiscalYear YEAR =
            FiscalCalendar.ofMonths(Month.JANUARY).year(2027);
    private static final FiscalYear WEEKS = FiscalCalendar.ofWeeks(
                    Month.JANUARY, WeekPattern.FOUR_FOUR_FIVE, DayOfWeek.MONDAY)
            .year(2027);

    @Test
    void aFlowIsSplitToTheLastCent() {
        assertEquals(decimals("25.01 25.00 25.00 25.00"), values(flow(Frequency.QUARTER), "100.01"));
    }

    @Test
    void aNegativeFlowIsTheMirrorOfAPositiveOne() {
        assertEquals(decimals("-25.01 -25.00 -25.00 -25.00"), values(flow(Frequency.QUARTER), "-100.01"));
    }

    @Test
    void seasonalWeightsOfQuartersSayWhatMonthsGet() {
        Seasonality christmas = new Seasonality(decimals("1 1 1 3"));
        Phasing months = new Phasing(YEAR, Frequency.MONTH, Accumulation.SUM, christmas, 2);

        assertEquals(
                decimals("55.75 55.74 55.74 55.74 55.74 55.74 55.75 55.74 55.74 167.23 167.22 167.22"),
                values(months, "1003.35"));
    }

    @Test
    void aPeriodWithoutWeightGetsNothing() {
        Phasing halves = new Phasing(YEAR, Frequency.HALF_YEAR, Accumulation.SUM, new Seasonality(decimals("0 1")), 0);

        assertEquals(decimals("0 7"), values(halves, "7"));
    }

    @Test
    void aStockIsInterpolatedBetweenYearEnds() {
        Phasing quarters = new Phasing(YEAR, Frequency.QUARTER, Accumulation.LAST, Seasonality.even(), 2);

        assertEquals(decimals("1050.00 1100.00 1150.00 1200.00"), values(quarters, "1200"));
    }

    @Test
    void aRateKeepsTheLevelOfItsYear() {
        Phasing quarters = new Phasing(YEAR, Frequency.QUARTER, Accumulation.AVERAGE, Seasonality.even(), 1);

        assertEquals(decimals("12.5 12.5 12.5 12.5"), values(quarters, "12.5"));
    }

    @Test
    void seasonalWeightsOfARateAreRefused() {
        Seasonality weights = new Seasonality(decimals("1 2"));

        assertEquals(
                Impossibility.SEASONALITY_NOT_APPLICABLE,
                assertThrows(
                                ImpossibleTrajectory.class,
                                () -> new Phasing(YEAR, Frequency.QUARTER, Accumulation.AVERAGE, weights, 1))
                        .reason());
    }

    @Test
    void aFourFourFiveYearGivesMoreToTheMonthsOfFiveWeeks() {
        Phasing months = new Phasing(WEEKS, Frequency.MONTH, Accumulation.SUM, Seasonality.even(), 0);

        assertEquals(decimals("400 400 500 400 400 500 400 400 500 400 400 500"), values(months, "5200"));
    }

    @Test
    void weightsThatAreNotASeasonalityAreRefused() {
        assertRefused(Impossibility.WEIGHTS_COUNT, "/seasonality", "1 2 3");
        assertRefused(Impossibility.WEIGHTS_NEGATIVE, "/seasonality/1", "1 -1");
        assertRefused(Impossibility.WEIGHTS_SUM, "/seasonality", "0 0");
    }

    private static void assertRefused(Impossibility reason, String pointer, String weights) {
        ImpossibleTrajectory refusal =
                assertThrows(ImpossibleTrajectory.class, () -> new Seasonality(decimals(weights)));
        assertEquals(reason, refusal.reason());
        assertEquals(pointer, refusal.pointer());
    }

    private static Phasing flow(Frequency frequency) {
        return new Phasing(YEAR, frequency, Accumulation.SUM, Seasonality.even(), 2);
    }

    private static List<BigDecimal> values(Phasing phasing, String milestone) {
        return phasing.phases(new BigDecimal("1000"), new BigDecimal(milestone)).stream()
                .map(Phase::value)
                .toList();
    }

    private static List<BigDecimal> decimals(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList();
    }
}
