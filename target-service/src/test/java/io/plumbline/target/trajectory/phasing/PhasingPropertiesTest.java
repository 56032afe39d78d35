package io.plumbline.target.trajectory.phasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.target.trajectory.Accumulation;
import io.plumbline.target.trajectory.Bounds;
import io.plumbline.target.trajectory.Frequency;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class PhasingPropertiesTest {

    @Property
    void thePartsOfAFlowSumToTheWholeAndToEveryPeriodBetween(
            @ForAll("years") FiscalYear year,
            @ForAll("seasons") Seasonality season,
            @ForAll Frequency frequency,
            @ForAll @IntRange(max = 6) int scale,
            @ForAll @BigRange(min = "-1000000000000", max = "1000000000000") @Scale(8) BigDecimal milestone) {
        List<Phase> phases = phases(year, frequency, Accumulation.SUM, season, scale, BigDecimal.ZERO, milestone);

        assertEquals(Bounds.round(milestone, scale), sum(phases));
        for (Frequency coarser : year.levelsDownTo(frequency)) {
            for (Phase whole : phases(year, coarser, Accumulation.SUM, season, scale, BigDecimal.ZERO, milestone)) {
                List<Phase> parts = phases.stream()
                        .filter(part -> whole.period().contains(part.period()))
                        .toList();
                assertEquals(whole.value(), sum(parts), whole.period().toString());
            }
        }
    }

    @Property
    void aStockEndsAtTheMilestoneAndAtEveryQuarterEndWhereTheQuartersSay(
            @ForAll("years") FiscalYear year,
            @ForAll("seasons") Seasonality season,
            @ForAll @IntRange(max = 6) int scale,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal opening,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(2) BigDecimal milestone) {
        List<Phase> months = phases(year, Frequency.MONTH, Accumulation.LAST, season, scale, opening, milestone);
        List<Phase> quarters = phases(year, Frequency.QUARTER, Accumulation.LAST, season, scale, opening, milestone);

        assertEquals(Bounds.round(milestone, scale), months.get(11).value());
        for (int quarter = 0; quarter < 4; quarter++) {
            assertEquals(
                    quarters.get(quarter).value(), months.get(3 * quarter + 2).value());
        }
    }

    @Property
    void theAverageOfARateIsTheRate(
            @ForAll("years") FiscalYear year,
            @ForAll Frequency frequency,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal milestone) {
        List<Phase> phases =
                phases(year, frequency, Accumulation.AVERAGE, Seasonality.even(), 2, BigDecimal.ZERO, milestone);

        assertEquals(milestone.multiply(BigDecimal.valueOf(phases.size())), sum(phases));
    }

    @Property
    void noPartIsAUnitOrMoreOffItsShare(
            @ForAll("weights") List<BigDecimal> weights,
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(2) BigDecimal whole) {
        List<BigDecimal> parts = LargestRemainder.split(whole, weights, 2);

        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int index = 0; index < parts.size(); index++) {
            BigDecimal off = parts.get(index).multiply(total).subtract(whole.multiply(weights.get(index)));
            assertTrue(off.abs().compareTo(total.movePointLeft(2)) < 0, parts.toString());
        }
    }

    @Property
    void periodsFillTheYearWithoutGapOrOverlapAndYearsFollowEachOther(
            @ForAll("calendars") FiscalCalendar calendar,
            @ForAll @IntRange(min = 1950, max = 2150) int calendarYear,
            @ForAll Frequency frequency) {
        FiscalYear year = calendar.year(calendarYear);
        List<Period> periods = year.periods(frequency);

        assertEquals(year.firstDay(), periods.get(0).firstDay());
        for (int index = 1; index < periods.size(); index++) {
            assertEquals(
                    periods.get(index - 1).lastDay().plusDays(1),
                    periods.get(index).firstDay());
        }
        assertEquals(year.lastDay(), periods.get(periods.size() - 1).lastDay());
        assertEquals(year.lastDay().plusDays(1), calendar.year(calendarYear + 1).firstDay());
    }

    @Provide
    Arbitrary<FiscalCalendar> calendars() {
        Arbitrary<Month> starts = Arbitraries.of(Month.class);
        return Arbitraries.oneOf(
                starts.map(FiscalCalendar::ofMonths),
                Combinators.combine(starts, Arbitraries.of(WeekPattern.class), Arbitraries.of(DayOfWeek.class))
                        .as(FiscalCalendar::ofWeeks));
    }

    @Provide
    Arbitrary<FiscalYear> years() {
        return Combinators.combine(calendars(), Arbitraries.integers().between(2020, 2040))
                .as(FiscalCalendar::year);
    }

    @Provide
    Arbitrary<Seasonality> seasons() {
        return Arbitraries.of(0, 2, 4, 12, 52)
                .flatMap(count -> parts().list().ofSize(count))
                .filter(weights -> weights.isEmpty() || weights.stream().anyMatch(weight -> weight.signum() > 0))
                .map(Seasonality::new);
    }

    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        return parts().list()
                .ofMinSize(1)
                .ofMaxSize(53)
                .filter(weights -> weights.stream().anyMatch(weight -> weight.signum() > 0));
    }

    private static Arbitrary<BigDecimal> parts() {
        return Arbitraries.integers().between(0, 300).map(hundredths -> BigDecimal.valueOf(hundredths, 2));
    }

    private static List<Phase> phases(
            FiscalYear year,
            Frequency frequency,
            Accumulation accumulation,
            Seasonality season,
            int scale,
            BigDecimal opening,
            BigDecimal milestone) {
        return new Phasing(year, frequency, accumulation, season, scale).phases(opening, milestone);
    }

    private static BigDecimal sum(List<Phase> phases) {
        return phases.stream().map(Phase::value).reduce(BigDecimal::add).orElseThrow();
    }
}
