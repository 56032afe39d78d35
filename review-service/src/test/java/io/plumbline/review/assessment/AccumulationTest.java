package io.plumbline.review.assessment;

import static io.plumbline.review.assessment.Plans.actuals;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plumbline.review.period.Frequency;
import io.plumbline.review.period.Period;
import io.plumbline.review.period.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AccumulationTest {
    private static final Span YEAR = Period.parse("2027").span();

    @Example
    void flows_add_up_rates_are_weighted_by_time_and_stocks_replace() {
        Actuals actuals = actuals("2027-01=31", "2027-02=0", "2027-03=10");
        Span quarter = Period.parse("2027-Q1").span();
        assertThat(actuals.accumulated(Accumulation.SUM, quarter).get(), comparesEqualTo(new BigDecimal("41")));
        assertThat(actuals.accumulated(Accumulation.LAST, quarter).get(), comparesEqualTo(BigDecimal.TEN));
        double weighted = (31 * 31 + 28 * 0 + 31 * 10) / 90.0;
        assertThat(
                actuals.accumulated(Accumulation.AVERAGE, quarter).get().doubleValue(), is(closeTo(weighted, 1e-12)));
    }

    @Example
    void a_week_at_the_turn_of_the_year_counts_by_its_days() {
        Actuals actuals = actuals("2026-W53=70");
        assertThat(actuals.accumulated(Accumulation.SUM, YEAR).get(), comparesEqualTo(new BigDecimal("30")));
    }

    @Example
    void nothing_in_the_span_is_nothing_and_not_zero() {
        for (Accumulation accumulation : Accumulation.values()) {
            assertThat(actuals("2026-12=5").accumulated(accumulation, YEAR), is(Optional.empty()));
        }
    }

    @Example
    void overlapping_periods_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> actuals("2027-Q1=5", "2027-03=5"));
        assertThrows(IllegalArgumentException.class, () -> actuals("2027-03=5", "2027-03=6"));
    }

    @Example
    void periods_without_a_value_are_named() {
        Actuals actuals = actuals("2027-02=5", "2027-05=5");
        assertThat(
                actuals.listMissingIn(new Span(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 5, 31))),
                is(List.of(Period.parse("2027-01"), Period.parse("2027-03"), Period.parse("2027-04"))));
    }

    @Property
    void quarters_sum_to_the_year(@ForAll @Size(12) List<@IntRange(min = -1000, max = 1000) Integer> months) {
        Actuals actuals = monthly(months);
        BigDecimal quarters = BigDecimal.ZERO;
        for (Period quarter = Period.parse("2027-Q1"); quarter.start().getYear() == 2027; quarter = quarter.next()) {
            quarters = quarters.add(
                    actuals.accumulated(Accumulation.SUM, quarter.span()).orElseThrow());
        }
        assertThat(actuals.accumulated(Accumulation.SUM, YEAR).get(), comparesEqualTo(quarters));
    }

    @Property
    void an_average_lies_between_the_smallest_and_the_largest(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -1000, max = 1000) Integer> months) {
        BigDecimal average =
                monthly(months).accumulated(Accumulation.AVERAGE, YEAR).get();
        BinaryOperator<Integer> larger = Math::max;
        assertThat(
                average.doubleValue(),
                is(lessThanOrEqualTo(months.stream().reduce(larger).get() + 1e-9)));
        assertThat(
                average.doubleValue(),
                is(greaterThanOrEqualTo(months.stream().reduce(Math::min).get() - 1e-9)));
    }

    @Property
    void weeks_of_one_unit_a_day_sum_to_the_days_of_the_year(@ForAll @IntRange(min = 1990, max = 2060) int year) {
        List<PeriodValue> weeks = new ArrayList<>();
        Span span = new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Period week = Period.containing(Frequency.WEEK, span.from());
        while (!week.start().isAfter(span.to())) {
            weeks.add(new PeriodValue(week, BigDecimal.valueOf(7)));
            week = week.next();
        }
        assertThat(Accumulation.SUM.over(span, weeks).get(), comparesEqualTo(BigDecimal.valueOf(span.days())));
    }

    private static Actuals monthly(List<Integer> values) {
        List<PeriodValue> months = new ArrayList<>();
        Period month = Period.parse("2027-01");
        for (int value : values) {
            months.add(new PeriodValue(month, BigDecimal.valueOf(value)));
            month = month.next();
        }
        return Actuals.of(months);
    }
}
