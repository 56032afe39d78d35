package io.plumbline.review.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TrackRulesTest {
    @Example
    void the_first_rule_that_matches_decides() {
        TrackRules rules = new TrackRules(List.of(
                TrackRule.within("3", Track.AT_RISK),
                TrackRule.within("5", Track.ON_TRACK),
                TrackRule.otherwise(Track.OFF_TRACK)));
        assertThat(judge(rules, "2"), is(new TrackRules.Match(1, Track.AT_RISK)));
        assertThat(judge(rules, "4"), is(new TrackRules.Match(2, Track.ON_TRACK)));
        assertThat(judge(rules, "6"), is(new TrackRules.Match(3, Track.OFF_TRACK)));
    }

    @Example
    void a_margin_may_be_told_in_tolerances_percent_or_units_and_may_ask_for_better_than_planned() {
        TrackRules rules = new TrackRules(List.of(
                rule("-10", MarginUnit.PERCENT, Track.ON_TRACK),
                rule("3", MarginUnit.UNITS, Track.AT_RISK),
                TrackRule.otherwise(Track.OFF_TRACK)));
        assertThat(judge(rules, "-20").track(), is(Track.ON_TRACK));
        assertThat(judge(rules, "-19.9").track(), is(Track.AT_RISK));
        assertThat(judge(rules, "3").track(), is(Track.AT_RISK));
        assertThat(judge(rules, "3.1").track(), is(Track.OFF_TRACK));
    }

    /** Against a plan of 200 with a tolerance of 1. */
    private static TrackRules.Match judge(TrackRules rules, String shortfall) {
        return rules.judge(new BigDecimal(shortfall), BigDecimal.valueOf(200), BigDecimal.ONE);
    }

    private static TrackRule rule(String amount, MarginUnit unit, Track track) {
        return new TrackRule(track, Optional.of(new Margin(new BigDecimal(amount), unit)));
    }

    @Example
    void rules_that_leave_a_case_open_are_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> new TrackRules(List.of(TrackRule.within("1", Track.ON_TRACK))));
        assertThrows(IllegalArgumentException.class, () -> TrackRule.otherwise(Track.UNKNOWN));
    }

    @Property
    void exactly_on_the_plan_is_on_track(
            @ForAll Direction direction,
            @ForAll @IntRange(min = -1000, max = 1000) int baseline,
            @ForAll @IntRange(min = -1000, max = 1000) int goal,
            @ForAll @IntRange(min = 1, max = 5) int year) {
        Trajectory trajectory =
                Plans.linear(direction, Accumulation.LAST, String.valueOf(baseline), String.valueOf(goal));
        assertThat(track(trajectory, year, trajectory.milestone(year)), is(Track.ON_TRACK));
    }

    @Property
    void a_worse_value_never_gives_a_better_track(
            @ForAll Direction direction,
            @ForAll @IntRange(min = -1000, max = 1000) int goal,
            @ForAll @IntRange(max = 300) int shortfall,
            @ForAll @IntRange(max = 300) int more) {
        Trajectory trajectory = Plans.linear(direction, Accumulation.LAST, "1001", String.valueOf(goal));
        int sign = direction == Direction.INCREASE ? -1 : 1;
        BigDecimal bad = trajectory.milestone(3).add(BigDecimal.valueOf((long) sign * shortfall));
        BigDecimal worse = bad.add(BigDecimal.valueOf((long) sign * more));
        assertThat(
                track(trajectory, 3, worse).ordinal()
                        >= track(trajectory, 3, bad).ordinal(),
                is(true));
    }

    @Property
    void better_than_planned_is_on_track_when_one_way_is_good(
            @ForAll boolean rising, @ForAll @IntRange(min = 0, max = 100_000) int better) {
        Direction direction = rising ? Direction.INCREASE : Direction.DECREASE;
        Trajectory trajectory = Plans.linear(direction, Accumulation.LAST, "100", "200");
        BigDecimal value = trajectory.milestone(2).add(BigDecimal.valueOf(rising ? better : -better));
        assertThat(track(trajectory, 2, value), is(Track.ON_TRACK));
    }

    private static Track track(Trajectory trajectory, int year, BigDecimal value) {
        LocalDate end = trajectory.spanOf(year).to();
        Actuals actuals = Plans.actuals(end.getYear() + "-12=" + value.toPlainString());
        return Assessment.of(trajectory, actuals, end).track();
    }
}
