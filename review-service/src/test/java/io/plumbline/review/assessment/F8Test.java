package io.plumbline.review.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fixture F8, the reviewing half: goal = baseline = 0 is MAINTAIN, judged by tolerance and never by a division. */
class F8Test {
    @Test
    void a_goal_equal_to_the_baseline_is_maintained_by_tolerance() {
        Trajectory accidents = Plans.linear(Direction.DECREASE, Accumulation.LAST, "0", "0");
        assertThat(accidents.direction(), is(Direction.MAINTAIN));
        assertThat(track(accidents, "0"), is(Track.ON_TRACK));
        assertThat(track(accidents, "0.004"), is(Track.ON_TRACK));
        assertThat(track(accidents, "0.01"), is(Track.AT_RISK));
        assertThat(track(accidents, "1"), is(Track.OFF_TRACK));
        assertThat(track(accidents, "-1"), is(Track.OFF_TRACK));
    }

    @Test
    void without_a_way_to_go_there_is_no_progress() {
        Trajectory accidents = Plans.linear(Direction.DECREASE, Accumulation.SUM, "0", "0");
        Assessment assessment = Assessment.of(accidents, Plans.actuals("2027-Q1=1"), LocalDate.of(2027, 3, 31));
        assertThat(assessment.progress(), is(Optional.empty()));
        assertThat(assessment.track(), is(Track.OFF_TRACK));
    }

    @Test
    void to_maintain_is_to_stay_within_the_tolerance_on_both_sides() {
        Trajectory headcount = Plans.linear(Direction.INCREASE, Accumulation.LAST, "200", "200");
        assertThat(track(headcount, "191"), is(Track.ON_TRACK));
        assertThat(track(headcount, "209"), is(Track.ON_TRACK));
        assertThat(track(headcount, "215"), is(Track.AT_RISK));
        assertThat(track(headcount, "179"), is(Track.OFF_TRACK));
        assertThat(track(headcount, "221"), is(Track.OFF_TRACK));
    }

    private static Track track(Trajectory trajectory, String actual) {
        return Assessment.of(trajectory, Plans.actuals("2027-06=" + actual), LocalDate.of(2027, 6, 30))
                .track();
    }
}
