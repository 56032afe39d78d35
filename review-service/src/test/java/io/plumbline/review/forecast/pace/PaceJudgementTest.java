package io.plumbline.review.forecast.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.review.forecast.Forecasting;
import io.plumbline.review.forecast.Limits;
import io.plumbline.review.forecast.Reach;
import io.plumbline.review.forecast.Series;
import io.plumbline.review.forecast.YearlyReading;
import io.plumbline.review.forecast.pace.PaceReason.Ground;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceJudgementTest {

    @Test
    void two_flat_years_make_a_goal_of_double_in_five_years_too_far() {
        Series flat = Series.of(12, months(24, month -> 1000 + (month % 2 == 0 ? 5 : -5)));
        PaceJudgement judgement = judge(flat, rise(1000, 2000, 24, 36));
        assertEquals(PaceVerdict.TOO_FAR, judgement.verdict());
        assertTrue(judgement.probability().orElseThrow() < 0.1, judgement.toString());
        assertEquals(333, judgement.pace().orElseThrow().required(), 3);
        assertTrue(sentences(judgement).contains("from now on it takes +33"), sentences(judgement));
    }

    @Test
    void one_value_tells_nothing() {
        PaceJudgement judgement = judge(Series.of(1, 1000), rise(1000, 2000, 0, 5));
        assertEquals(PaceVerdict.UNKNOWN, judgement.verdict());
        assertTrue(judgement.probability().isEmpty());
        assertEquals("1 of the 5 values that a forecast needs have been measured.", sentences(judgement));
    }

    @Test
    void a_share_above_all_of_it_is_too_far_at_once() {
        Ambition ambition = new Ambition(80, Reach.atLeast(110), YearlyReading.LAST, Limits.percent(), 0, 5);
        PaceJudgement judgement = judge(Series.of(1, 80), ambition);
        assertEquals(PaceVerdict.TOO_FAR, judgement.verdict());
        assertEquals(Ground.NATURAL_LIMIT, judgement.reasons().get(0).ground());
        assertEquals(0, judgement.probability().orElseThrow());
    }

    @Test
    void a_goal_already_passed_with_years_to_go_is_not_far_enough() {
        Series rising = Series.of(12, months(60, month -> 1000 + 20 * month));
        PaceJudgement judgement = judge(rising, rise(1000, 1500, 60, 24));
        assertEquals(PaceVerdict.NOT_FAR_ENOUGH, judgement.verdict());
    }

    @Test
    void the_same_lead_in_the_last_months_is_on_pace() {
        Series rising = Series.of(12, months(60, month -> 1000 + 20 * month));
        assertEquals(PaceVerdict.ON_PACE, judge(rising, rise(1000, 1500, 60, 6)).verdict());
    }

    @Test
    void a_goal_on_the_line_of_a_wavering_rise_is_on_pace() {
        Series rising = Series.of(12, months(36, month -> 1000 + 10 * month + 60 * Math.sin(month * 2.1)));
        assertEquals(
                PaceVerdict.ON_PACE, judge(rising, rise(1000, 1580, 36, 24)).verdict());
    }

    @Test
    void yearly_sums_are_judged_as_years() {
        Series flow = Series.of(12, months(36, month -> 100 + (month % 3)));
        Ambition ambition = new Ambition(1200, Reach.atLeast(2400), YearlyReading.SUM, Limits.nonNegative(), 36, 24);
        PaceJudgement judgement = judge(flow, ambition);
        assertEquals(PaceVerdict.TOO_FAR, judgement.verdict());
        assertEquals(1212, judgement.pace().orElseThrow().current(), 1e-9);
        assertEquals(594, judgement.pace().orElseThrow().required(), 1e-9);
    }

    @Test
    void a_fall_is_compared_with_the_best_fall() {
        Series falling = Series.of(1, 20, 19.5, 18, 17.5, 17, 16.8);
        Ambition ambition = new Ambition(20, Reach.atMost(10), YearlyReading.LAST, Limits.percent(), 5, 2);
        PaceJudgement judgement = judge(falling, ambition);
        Pace pace = judgement.pace().orElseThrow();
        assertEquals(-3.4, pace.required(), 1e-9);
        assertEquals(-1.5, pace.best().orElseThrow(), 1e-9);
        assertTrue(sentences(judgement).contains("2.3 times the best year ever (-1.5)"), sentences(judgement));
    }

    private static Ambition rise(double baseline, double goal, int periodsPassed, int periodsLeft) {
        return new Ambition(
                baseline, Reach.atLeast(goal), YearlyReading.LAST, Limits.none(), periodsPassed, periodsLeft);
    }

    private static PaceJudgement judge(Series series, Ambition ambition) {
        var forecast = Forecasting.find(series, ambition.limits(), ambition.periodsLeft());
        return PaceJudgement.of(series, forecast, ambition, PaceThresholds.usual());
    }

    private static double[] months(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    private static String sentences(PaceJudgement judgement) {
        return judgement.reasons().stream()
                .map(PaceReason::sentence)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
