package io.plumbline.review.assessment;

import static io.plumbline.review.assessment.Plans.actuals;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.plumbline.review.assessment.Trajectories.Version;
import io.plumbline.review.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final Trajectory REVENUE = Plans.linear(Direction.INCREASE, Accumulation.SUM, "5000", "6500");
    private static final Trajectory STAFF = Plans.linear(Direction.INCREASE, Accumulation.LAST, "100", "160");

    @Test
    void a_flow_is_judged_by_its_year_to_date() {
        Assessment assessment = assess(REVENUE, "2027-06-30", "2027-Q1=1300", "2027-Q2=1250");
        Reading reading = assessment.reading().orElseThrow();
        assertThat(reading.planned(), comparesEqualTo(new BigDecimal("2650")));
        assertThat(reading.actual(), comparesEqualTo(new BigDecimal("2550")));
        assertThat(reading.variance(), comparesEqualTo(new BigDecimal("-100")));
        assertThat(reading.quarterToDate().get(), comparesEqualTo(new BigDecimal("1250")));
        assertThat(reading.level(), comparesEqualTo(new BigDecimal("5100")));
        assertThat(assessment.track(), is(Track.ON_TRACK));
    }

    @Test
    void the_year_to_date_begins_anew_with_the_fiscal_year() {
        Assessment assessment = assess(REVENUE, "2028-03-31", "2027-Q4=9999", "2028-Q1=1200");
        assertThat(assessment.reading().orElseThrow().actual(), comparesEqualTo(new BigDecimal("1200")));
        assertThat(assessment.track(), is(Track.OFF_TRACK));
    }

    @Test
    void a_stock_is_judged_on_the_line_between_two_year_ends() {
        assertThat(assess(STAFF, "2027-06-30", "2027-06=106").track(), is(Track.ON_TRACK));
        assertThat(assess(STAFF, "2027-06-30", "2027-06=100").track(), is(Track.AT_RISK));
        assertThat(assess(STAFF, "2027-06-30", "2027-06=90").track(), is(Track.OFF_TRACK));
        assertThat(assess(STAFF, "2027-06-30", "2027-06=180").track(), is(Track.ON_TRACK));
    }

    @Test
    void spending_more_than_planned_is_bad_even_when_the_plan_rises() {
        Trajectory expenses = Plans.linear(Direction.DECREASE, Accumulation.SUM, "4000", "4500");
        assertThat(assess(expenses, "2027-12-31", "2027=4700").track(), is(Track.OFF_TRACK));
        assertThat(assess(expenses, "2027-12-31", "2027=3500").track(), is(Track.ON_TRACK));
    }

    @Test
    void without_actuals_the_track_is_unknown() {
        assertThat(assess(STAFF, "2027-06-30").track(), is(Track.UNKNOWN));
        Assessment early = assess(STAFF, "2027-06-29", "2027-06=500");
        assertThat(early.track(), is(Track.UNKNOWN));
        assertThat(early.reading(), is(Optional.empty()));
    }

    @Test
    void an_actual_from_before_the_plan_says_nothing_about_it() {
        Assessment assessment = assess(STAFF, "2027-01-15", "2026-12=500");
        assertThat(assessment.track(), is(Track.UNKNOWN));
        assertThat(assessment.explanation(), containsString("before the plan begins on 2027-01-01"));
    }

    @Test
    void a_sum_with_a_hole_is_unknown_and_names_the_hole() {
        Assessment assessment = assess(REVENUE, "2027-03-31", "2027-01=1000", "2027-03=1000");
        assertThat(assessment.track(), is(Track.UNKNOWN));
        assertThat(assessment.missing(), is(List.of(Period.parse("2027-02"))));
    }

    @Test
    void one_overdue_period_is_tolerated_two_are_unknown() {
        assertThat(assess(STAFF, "2027-07-31", "2027-06=106").track(), is(Track.ON_TRACK));
        Assessment assessment = assess(STAFF, "2027-08-31", "2027-06=106");
        assertThat(assessment.track(), is(Track.UNKNOWN));
        assertThat(assessment.missing(), is(List.of(Period.parse("2027-07"), Period.parse("2027-08"))));
        assertThat(assessment.reading().orElseThrow().value(), comparesEqualTo(new BigDecimal("106")));
    }

    @Test
    void the_required_pace_is_what_would_just_reach_the_goal() {
        Pace pace = assess(STAFF, "2027-12-31", "2027-12=108").pace().orElseThrow();
        assertThat(pace.soFar().get(), comparesEqualTo(new BigDecimal("8")));
        assertThat(pace.required().get(), comparesEqualTo(new BigDecimal("13")));
        Pace flow = assess(REVENUE, "2027-12-31", "2027=5300").pace().orElseThrow();
        assertThat(flow.soFar().get(), comparesEqualTo(new BigDecimal("300")));
        assertThat(flow.required().get(), comparesEqualTo(new BigDecimal("300")));
    }

    @Test
    void when_the_goal_is_due_no_pace_is_required_any_more() {
        Pace pace = assess(STAFF, "2031-12-31", "2031-12=108").pace().orElseThrow();
        assertThat(pace.required(), is(Optional.empty()));
    }

    @Test
    void a_period_is_judged_by_the_version_that_was_in_force_in_it() {
        Trajectory lowered = Plans.linear(STAFF.measure(), "100", "100", 2, 1);
        Trajectories versions = Trajectories.of(List.of(
                new Version(LocalDate.of(2026, 11, 1), 1, Optional.of(STAFF)),
                new Version(LocalDate.of(2027, 7, 1), 2, Optional.of(lowered)),
                new Version(LocalDate.of(2027, 9, 1), 3, Optional.empty())));
        assertThat(assess(versions, "2027-06=95").track(), is(Track.OFF_TRACK));
        assertThat(assess(versions, "2027-06=95").reading().orElseThrow().version(), is(1));
        assertThat(assess(versions, "2027-07=95").track(), is(Track.ON_TRACK));
        assertThat(assess(versions, "2027-09=95").track(), is(Track.UNKNOWN));
    }

    @Test
    void a_year_to_date_is_planned_by_each_version_for_its_own_periods() {
        Trajectory doubled = Plans.linear(REVENUE.measure(), "10000", "13000", 2, 1);
        Trajectories versions = Trajectories.of(List.of(
                new Version(LocalDate.of(2026, 11, 1), 1, Optional.of(REVENUE)),
                new Version(LocalDate.of(2027, 4, 1), 2, Optional.of(doubled))));
        Reading reading = assess(versions, "2027-Q1=1", "2027-Q2=1").reading().orElseThrow();
        assertThat(reading.planned(), comparesEqualTo(new BigDecimal("3975")));
    }

    @Test
    void a_plan_entered_after_it_began_judges_its_first_periods_by_its_first_version() {
        Trajectories versions = Trajectories.of(List.of(new Version(LocalDate.of(2035, 1, 1), 1, Optional.of(STAFF))));
        assertThat(assess(versions, "2027-06=90").track(), is(Track.OFF_TRACK));
    }

    private static Assessment assess(Trajectory trajectory, String asOf, String... actuals) {
        return Assessment.of(trajectory, actuals(actuals), LocalDate.parse(asOf));
    }

    private static Assessment assess(Trajectories versions, String... actuals) {
        Actuals known = actuals(actuals);
        LocalDate asOf = known.findLatest().orElseThrow().period().end();
        return Assessment.of(versions, known, asOf, TrackRules.DEFAULT);
    }
}
