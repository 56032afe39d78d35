package io.plumbline.review.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plumbline.review.period.Period;
import io.plumbline.review.period.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TrajectoryTest {
    private static final Trajectory REVENUE = Plans.linear(Direction.INCREASE, Accumulation.SUM, "5000", "6500");
    private static final Trajectory STAFF = Plans.linear(Direction.INCREASE, Accumulation.LAST, "100", "160");

    @Example
    void a_flow_is_phased_evenly_over_its_fiscal_year() {
        assertThat(REVENUE.plannedFlow(Period.parse("2027-Q1").span()), comparesEqualTo(new BigDecimal("1325")));
        assertThat(REVENUE.plannedFlow(Period.parse("2028").span()), comparesEqualTo(new BigDecimal("5600")));
    }

    @Example
    void a_stock_is_interpolated_between_year_ends() {
        assertThat(level(STAFF, "2026-12-31"), comparesEqualTo(new BigDecimal("100")));
        assertThat(level(STAFF, "2027-06-30"), comparesEqualTo(new BigDecimal("106")));
        assertThat(level(STAFF, "2027-12-31"), comparesEqualTo(new BigDecimal("112")));
        assertThat(level(STAFF, "2028-03-31"), comparesEqualTo(new BigDecimal("115")));
    }

    @Example
    void after_the_last_year_the_goal_is_held() {
        assertThat(level(STAFF, "2033-02-28"), comparesEqualTo(new BigDecimal("160")));
        assertThat(REVENUE.plannedFlow(Period.parse("2033-Q2").span()), comparesEqualTo(new BigDecimal("1625")));
        assertThat(REVENUE.findFiscalYear(LocalDate.of(2033, 5, 1)), is(Optional.of(7)));
    }

    @Example
    void before_the_plan_begins_nothing_is_planned() {
        assertThat(STAFF.findPlannedLevel(LocalDate.of(2026, 12, 30)), is(Optional.empty()));
        assertThat(REVENUE.plannedFlow(Period.parse("2026-Q4").span()), comparesEqualTo(BigDecimal.ZERO));
    }

    @Example
    void fiscal_years_may_begin_in_any_month() {
        Measure editors = new Measure(Direction.INCREASE, Accumulation.LAST, BigDecimal.valueOf(5), 0);
        Trajectory july = Plans.linear(editors, "100", "160", 1, 7);
        assertThat(july.begin(), is(LocalDate.of(2027, 7, 1)));
        assertThat(july.findFiscalYear(LocalDate.of(2028, 6, 30)), is(Optional.of(1)));
        assertThat(july.findFiscalYear(LocalDate.of(2028, 7, 1)), is(Optional.of(2)));
        assertThat(level(july, "2027-12-31"), comparesEqualTo(new BigDecimal("106")));
        assertThat(july.spanOf(8), is(new Span(LocalDate.of(2034, 7, 1), LocalDate.of(2035, 6, 30))));
    }

    @Property
    void the_milestone_of_a_year_is_reached_on_its_last_day(@ForAll @IntRange(min = 1, max = 5) int year) {
        LocalDate end = STAFF.spanOf(year).to();
        assertThat(STAFF.findPlannedLevel(end).get(), comparesEqualTo(STAFF.milestone(year)));
        assertThat(REVENUE.plannedFlow(REVENUE.spanOf(year)), comparesEqualTo(REVENUE.milestone(year)));
    }

    @Property
    void a_later_day_is_never_planned_lower_when_the_plan_rises(@ForAll @IntRange(max = 2500) int day) {
        LocalDate date = LocalDate.of(2026, 12, 31).plusDays(day);
        BigDecimal today = STAFF.findPlannedLevel(date).get();
        BigDecimal tomorrow = STAFF.findPlannedLevel(date.plusDays(1)).get();
        assertThat(tomorrow.compareTo(today) >= 0, is(true));
    }

    @Example
    void a_trajectory_with_a_hole_is_refused() {
        Measure measure = STAFF.measure();
        List<Milestone> milestones = STAFF.milestones();
        List<Milestone> holed = List.of(milestones.get(0), milestones.get(2));
        assertThrows(IllegalArgumentException.class, () -> new Trajectory(measure, 1, BigDecimal.ONE, 1, holed));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Trajectory(measure, 1, BigDecimal.ONE, 1, milestones.subList(0, 1)));
        assertThrows(IllegalArgumentException.class, () -> new Trajectory(measure, 1, BigDecimal.ONE, 6, milestones));
    }

    private static BigDecimal level(Trajectory trajectory, String date) {
        return trajectory.findPlannedLevel(LocalDate.parse(date)).orElseThrow();
    }
}
