package io.plumbline.review.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastingTest {

    private static final double GAP = Double.NaN;

    @Test
    void fewer_than_five_values_give_no_forecast() {
        assertTrue(Forecasting.find(Series.of(1, 1, 2, GAP, 3, 4), Limits.none(), 3)
                .isEmpty());
        assertTrue(Forecasting.find(Series.of(1, 1, 2, GAP, 3, 4, 5), Limits.none(), 3)
                .isPresent());
    }

    @Test
    void what_never_changed_is_expected_to_stay() {
        Prediction prediction =
                forecast(12, Limits.none(), 40, 7, 7, 7, 7, 7, 7, 7, 7).at(40);
        assertEquals(new Band(7, 7, 7), prediction.band());
        assertEquals(0.95, prediction.probabilityOf(Reach.atLeast(7)), 1e-9);
        assertEquals(0.05, prediction.probabilityOf(Reach.atLeast(7.1)), 1e-9);
    }

    @Test
    void nothing_but_zeros_stays_zero() {
        assertEquals(
                new Band(0, 0, 0),
                forecast(1, Limits.nonNegative(), 5, 0, 0, 0, 0, 0, 0).at(5).band());
    }

    @Test
    void a_steady_rise_goes_on() {
        double[] values =
                IntStream.range(0, 20).mapToDouble(year -> 100 + 5 * year).toArray();
        assertEquals(205, forecast(1, Limits.none(), 3, values).at(2).median(), 2);
    }

    @Test
    void a_season_comes_back_every_year() {
        double[] values = IntStream.range(0, 60)
                .mapToDouble(month -> month % 12 == 11 ? 300 : 100 + month % 3)
                .toArray();
        Forecast forecast = forecast(12, Limits.none(), 24, values);
        assertEquals(300, forecast.at(12).median(), 10);
        assertEquals(101, forecast.at(11).median(), 10);
        assertEquals(300, forecast.at(24).median(), 10);
    }

    @Test
    void a_new_level_is_taken_for_the_level() {
        double[] values = IntStream.range(0, 36)
                .mapToDouble(month -> (month < 18 ? 100 : 200) + month % 2)
                .toArray();
        assertEquals(200, forecast(12, Limits.none(), 3, values).at(1).median(), 10);
    }

    @Test
    void a_slip_of_the_pen_bends_nothing() {
        double[] values =
                IntStream.range(0, 36).mapToDouble(month -> 100 + month % 5).toArray();
        double undisturbed = forecast(12, Limits.none(), 12, values).at(12).median();
        for (int slip : new int[] {17, 34}) {
            double[] wrong = values.clone();
            wrong[slip] = 1e6;
            assertEquals(
                    undisturbed, forecast(12, Limits.none(), 12, wrong).at(12).median(), 5, "in " + slip);
        }
    }

    @Test
    void a_jump_of_the_newest_value_counts_for_eight_usual_changes_at_most() {
        double[] values =
                IntStream.range(0, 36).mapToDouble(month -> 100 + month % 5).toArray();
        values[35] = 1e6;
        assertTrue(forecast(12, Limits.none(), 12, values).at(12).median() < 200);
    }

    @Test
    void periods_without_a_value_at_the_end_are_forecast_too() {
        double[] values =
                IntStream.range(0, 20).mapToDouble(year -> 100 + 5 * year).toArray();
        double[] silent = Arrays.copyOf(values, 22);
        silent[20] = GAP;
        silent[21] = GAP;
        assertEquals(
                forecast(1, Limits.none(), 3, values).at(3).median(),
                forecast(1, Limits.none(), 1, silent).at(1).median(),
                1e-9);
    }

    @Test
    void a_year_under_way_counts_its_months_as_measured() {
        double[] values = IntStream.range(0, 30).mapToDouble(month -> 10).toArray();
        values[29] = 16;
        values[28] = 4;
        Prediction year = forecast(12, Limits.none(), 12, values).yearEnding(6, YearlyReading.SUM);
        assertEquals(120, year.median(), 3);
        Prediction mean = forecast(12, Limits.none(), 12, values).yearEnding(6, YearlyReading.AVERAGE);
        assertEquals(year.median() / 12, mean.median(), 1e-9);
    }

    @Test
    void a_goal_beyond_the_limits_is_impossible() {
        Prediction share =
                forecast(1, Limits.percent(), 5, 60, 70, 75, 85, 90, 95).at(5);
        assertEquals(0, share.probabilityOf(Reach.atLeast(101)));
        assertEquals(1, share.probabilityOf(Reach.atMost(100)));
        assertTrue(share.probabilityOf(Reach.atLeast(95)) > 0.1);
    }

    @Test
    void a_limit_that_was_broken_is_none() {
        Prediction prediction =
                forecast(1, Limits.percent(), 1, 95, 98, 101, 103, 106, 108).at(1);
        assertTrue(prediction.median() > 105);
    }

    @Test
    void a_corridor_is_left_by_either_side() {
        Prediction prediction =
                forecast(1, Limits.none(), 3, 10, 12, 9, 11, 10, 12, 9, 11).at(3);
        double below = prediction.probabilityOf(Reach.atMost(8));
        double above = prediction.probabilityOf(Reach.atLeast(12));
        assertEquals(1 - below - above, prediction.probabilityOf(Reach.within(8, 12)), 1e-6);
    }

    @Test
    void uncertainty_grows_with_the_distance() {
        Forecast forecast = forecast(1, Limits.none(), 10, 10, 13, 9, 14, 12, 15, 11, 16);
        for (int step = 2; step <= 10; step++) {
            Band nearer = forecast.at(step - 1).band();
            Band farther = forecast.at(step).band();
            assertTrue(farther.p90() - farther.p10() > nearer.p90() - nearer.p10());
        }
    }

    @Test
    void an_infinite_value_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Series.of(1, 1, Double.POSITIVE_INFINITY));
    }

    private static Forecast forecast(int periodsPerYear, Limits limits, int steps, double... values) {
        return Forecasting.find(Series.of(periodsPerYear, values), limits, steps)
                .orElseThrow();
    }
}
