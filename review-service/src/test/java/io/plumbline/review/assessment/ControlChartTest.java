package io.plumbline.review.assessment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.plumbline.review.assessment.ControlChart.Kind;
import io.plumbline.review.assessment.ControlChart.Signal;
import io.plumbline.review.period.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlChartTest {
    @Test
    void limits_are_the_mean_and_two_point_six_six_mean_moving_ranges() {
        ControlChart chart = chart(10, 12, 11, 13, 9);
        assertThat(chart.mean(), is(closeTo(11, 1e-12)));
        assertThat(chart.averageMovingRange(), is(closeTo(9 / 4.0, 1e-12)));
        assertThat(chart.upperLimit(), is(closeTo(11 + 2.66 * 2.25, 1e-12)));
        assertThat(chart.lowerLimit(), is(closeTo(11 - 2.66 * 2.25, 1e-12)));
        assertThat(chart.signals(), is(empty()));
    }

    @Test
    void a_point_outside_the_limits_is_a_signal() {
        ControlChart chart = chart(10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 30);
        assertThat(chart.signals().contains(new Signal(Period.parse("2028-01"), Kind.OUTSIDE_LIMITS)), is(true));
    }

    @Test
    void eight_points_on_one_side_are_a_signal_seven_are_not() {
        ControlChart seven = chart(8, 2, 8, 2, 8, 2, 8, 12, 18, 12, 18, 12, 18, 12);
        assertThat(seven.signals(), is(empty()));
        ControlChart eight = chart(8, 2, 8, 2, 8, 2, 8, 2, 12, 18, 12, 18, 12, 18, 12);
        assertThat(eight.signals(), is(List.of(new Signal(Period.parse("2027-08"), Kind.RUN_ON_ONE_SIDE))));
    }

    @Test
    void four_points_are_too_few_for_limits() {
        assertThat(ControlChart.find(values(1, 2, 3, 4)), is(Optional.empty()));
    }

    private static ControlChart chart(int... values) {
        return ControlChart.find(values(values)).orElseThrow();
    }

    private static List<PeriodValue> values(int... values) {
        List<PeriodValue> months = new ArrayList<>();
        Period month = Period.parse("2027-01");
        for (int value : values) {
            months.add(new PeriodValue(month, BigDecimal.valueOf(value)));
            month = month.next();
        }
        return months;
    }
}
