package io.plumbline.review.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodTest {
    @Example
    void labels_are_read_as_calendar_periods() {
        assertSpan("2027-03", Frequency.MONTH, "2027-03-01", "2027-03-31");
        assertSpan("2027-Q1", Frequency.QUARTER, "2027-01-01", "2027-03-31");
        assertSpan("2027-W05", Frequency.WEEK, "2027-02-01", "2027-02-07");
        assertSpan("2027-H2", Frequency.HALF_YEAR, "2027-07-01", "2027-12-31");
        assertSpan("2028-02", Frequency.MONTH, "2028-02-01", "2028-02-29");
        assertSpan("2027", Frequency.YEAR, "2027-01-01", "2027-12-31");
    }

    @Example
    void week_one_may_begin_in_the_year_before() {
        assertSpan("2026-W01", Frequency.WEEK, "2025-12-29", "2026-01-04");
        assertSpan("2026-W53", Frequency.WEEK, "2026-12-28", "2027-01-03");
    }

    @Example
    void labels_of_no_period_are_refused() {
        for (String label :
                new String[] {"2027-13", "2027-00", "2027-Q5", "2027-W00", "2027-W53", "27-01", "2027-1", "", "2027-H3"
                }) {
            assertThrows(MalformedPeriod.class, () -> Period.parse(label), label);
        }
    }

    @Example
    void a_start_that_is_not_the_first_day_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Period(Frequency.MONTH, LocalDate.of(2027, 3, 2)));
    }

    @Property
    void every_day_lies_in_the_period_that_is_said_to_contain_it(
            @ForAll Frequency frequency, @ForAll @IntRange(max = 60_000) int day) {
        LocalDate date = LocalDate.of(1970, 1, 1).plusDays(day);
        Period period = Period.containing(frequency, date);
        assertTrue(period.span().contains(date));
        assertEquals(period, Period.parse(period.label()));
        assertEquals(period.end().plusDays(1), period.next().start());
        assertEquals(period, period.next().previous());
        assertTrue(period.compareTo(period.next()) < 0);
    }

    @Property
    void lengths_of_adjoining_spans_add_up(
            @ForAll @IntRange(max = 20_000) int first,
            @ForAll @IntRange(max = 800) int length,
            @ForAll @IntRange(max = 800) int more) {
        LocalDate from = LocalDate.of(1990, 1, 1).plusDays(first);
        LocalDate middle = from.plusDays(length);
        LocalDate to = middle.plusDays(1L + more);
        assertEquals(
                0,
                new Span(from, middle)
                        .months()
                        .add(new Span(middle.plusDays(1), to).months())
                        .compareTo(new Span(from, to).months()));
    }

    @Example
    void a_quarter_is_three_months_whatever_its_days() {
        for (String label : new String[] {"2027-Q1", "2028-Q1", "2027-Q2", "2027-Q3", "2027-Q4"}) {
            assertEquals(0, Period.parse(label).span().months().compareTo(BigDecimal.valueOf(3)), label);
        }
    }

    @Example
    void spans_that_only_touch_share_their_common_day() {
        Span january = Period.parse("2027-01").span();
        assertEquals(Optional.empty(), january.overlap(Period.parse("2027-02").span()));
        LocalDate last = LocalDate.of(2027, 1, 31);
        assertEquals(Optional.of(new Span(last, last)), january.overlap(new Span(last, last.plusDays(9))));
    }

    private static void assertSpan(String label, Frequency frequency, String from, String to) {
        Period period = Period.parse(label);
        assertEquals(frequency, period.frequency());
        assertEquals(new Span(LocalDate.parse(from), LocalDate.parse(to)), period.span());
        assertEquals(label, period.label());
    }
}
