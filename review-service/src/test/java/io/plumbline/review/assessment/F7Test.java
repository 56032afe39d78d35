package io.plumbline.review.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Fixture F7: turnover 20 % → 10 %; at 15 % progress is 50 %, at 22 % it is -20 %, kept negative. */
class F7Test {
    private static final Trajectory TURNOVER = Plans.linear(Direction.DECREASE, Accumulation.AVERAGE, "20", "10");

    @Test
    void at_fifteen_percent_half_of_the_way_is_done() {
        assertThat(progressAt("15"), comparesEqualTo(new BigDecimal("0.5")));
    }

    @Test
    void at_twenty_two_percent_progress_is_negative() {
        assertThat(progressAt("22"), comparesEqualTo(new BigDecimal("-0.2")));
    }

    @Test
    void less_turnover_than_planned_is_good_and_more_is_not() {
        assertThat(assess("2027-12=15").track(), is(Track.ON_TRACK));
        assertThat(assess("2027-12=18").track(), is(Track.ON_TRACK));
        assertThat(assess("2027-12=19.5").track(), is(Track.AT_RISK));
        assertThat(assess("2027-12=22").track(), is(Track.OFF_TRACK));
    }

    private static BigDecimal progressAt(String turnover) {
        return assess("2027-12=" + turnover).progress().orElseThrow();
    }

    private static Assessment assess(String actual) {
        return Assessment.of(TURNOVER, Plans.actuals(actual), LocalDate.of(2027, 12, 31));
    }
}
