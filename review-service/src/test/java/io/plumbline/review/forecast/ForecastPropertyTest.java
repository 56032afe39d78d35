package io.plumbline.review.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ForecastPropertyTest {

    private static final int STEPS = 20;

    @Property(tries = 150)
    void quantiles_are_finite_and_in_order_whatever_was_measured(
            @ForAll("anything") double[] values, @ForAll("frequencies") int periodsPerYear) {
        Forecast forecast = forecast(values, periodsPerYear, Limits.none());
        for (int step = 1; step <= STEPS; step++) {
            Band band = forecast.at(step).band();
            assertTrue(Double.isFinite(band.p10()) && Double.isFinite(band.p90()), band.toString());
            assertTrue(band.p10() <= band.p50() && band.p50() <= band.p90(), band.toString());
        }
    }

    @Property(tries = 100)
    void another_unit_changes_nothing_but_the_unit(
            @ForAll("monthly") double[] values, @ForAll @DoubleRange(min = 0.01, max = 1e6) double factor) {
        double[] scaled = Arrays.stream(values).map(value -> value * factor).toArray();
        Band band = forecast(values, 12, Limits.none()).at(STEPS).band();
        Band other = forecast(scaled, 12, Limits.none()).at(STEPS).band();
        assertClose(band.p10() * factor, other.p10(), factor * 100);
        assertClose(band.p50() * factor, other.p50(), factor * 100);
        assertClose(band.p90() * factor, other.p90(), factor * 100);
    }

    @Property(tries = 100)
    void where_values_lie_on_both_sides_of_zero_a_shift_moves_the_forecast_by_itself(
            @ForAll("monthly") double[] values, @ForAll @DoubleRange(min = -40, max = 40) double shift) {
        double[] around = Arrays.stream(values).map(value -> value - 500).toArray();
        around[0] = -100;
        around[1] = 100;
        double[] shifted = Arrays.stream(around).map(value -> value + shift).toArray();
        Band band = forecast(around, 12, Limits.none()).at(STEPS).band();
        Band other = forecast(shifted, 12, Limits.none()).at(STEPS).band();
        assertClose(band.p10() + shift, other.p10(), 1000);
        assertClose(band.p90() + shift, other.p90(), 1000);
    }

    @Property(tries = 100)
    void rising_to_a_goal_is_as_probable_as_its_mirror_image_is_to_fall(
            @ForAll("monthly") double[] values, @ForAll @DoubleRange(min = 1, max = 2000) double goal) {
        double[] mirrored = Arrays.stream(values).map(value -> -value).toArray();
        double rising = forecast(values, 12, Limits.none()).at(STEPS).probabilityOf(Reach.atLeast(goal));
        double falling = forecast(mirrored, 12, Limits.none()).at(STEPS).probabilityOf(Reach.atMost(-goal));
        assertEquals(rising, falling, 1e-6);
    }

    @Property(tries = 100)
    void reaching_and_staying_below_a_goal_are_the_only_two_outcomes(
            @ForAll("monthly") double[] values, @ForAll @DoubleRange(min = 1, max = 2000) double goal) {
        Prediction prediction = forecast(values, 12, Limits.none()).at(STEPS);
        double both = prediction.probabilityOf(Reach.atLeast(goal)) + prediction.probabilityOf(Reach.atMost(goal));
        assertEquals(1, both, 1e-6);
    }

    @Property(tries = 100)
    void a_higher_goal_is_never_more_probable(
            @ForAll("anything") double[] values, @ForAll @DoubleRange(min = -1e4, max = 1e4) double goal) {
        Prediction prediction = forecast(values, 4, Limits.none()).at(STEPS);
        double easier = prediction.probabilityOf(Reach.atLeast(goal));
        double harder = prediction.probabilityOf(Reach.atLeast(goal + Math.abs(goal) / 10 + 1));
        assertTrue(harder <= easier, harder + " after " + easier);
    }

    @Property(tries = 100)
    void a_share_stays_between_nothing_and_all(@ForAll("shares") double[] values) {
        Forecast forecast = forecast(values, 12, Limits.percent());
        for (int step = 1; step <= STEPS; step++) {
            Band band = forecast.at(step).band();
            assertTrue(band.p10() >= 0 && band.p90() <= 100, band.toString());
        }
    }

    @Property(tries = 50)
    void the_same_history_always_gives_the_same_forecast(@ForAll("anything") double[] values) {
        assertEquals(
                forecast(values, 12, Limits.none()).at(STEPS).band(),
                forecast(values.clone(), 12, Limits.none()).at(STEPS).band());
    }

    @Property(tries = 60)
    void a_year_is_less_uncertain_than_its_months_together(
            @ForAll("monthly") double[] values, @ForAll @IntRange(min = 12, max = STEPS) int step) {
        Forecast forecast = forecast(values, 12, Limits.none());
        Band year = forecast.yearEnding(step, YearlyReading.SUM).band();
        double widths = 0;
        for (int month = step - 11; month <= step; month++) {
            Band band = forecast.at(month).band();
            widths += band.p90() - band.p10();
        }
        assertTrue(year.p90() - year.p10() <= 0.99 * widths, year + " against " + widths);
    }

    @Provide
    Arbitrary<double[]> anything() {
        Arbitrary<Double> usual = Arbitraries.doubles().between(-1000, 1000);
        Arbitrary<Double> odd = Arbitraries.of(0.0, 0.0, Double.NaN, 1e12, -1e12, 1e-12, 5.0, 5.0);
        return Arbitraries.frequencyOf(Tuple.of(4, usual), Tuple.of(1, odd), Tuple.of(1, Arbitraries.of(7.0)))
                .array(double[].class)
                .ofMinSize(12)
                .ofMaxSize(70)
                .filter(values -> Series.of(1, values).known() >= Forecasting.FEWEST_VALUES);
    }

    @Provide
    Arbitrary<double[]> monthly() {
        return Arbitraries.doubles()
                .between(100, 1000)
                .array(double[].class)
                .ofMinSize(13)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<double[]> shares() {
        return Arbitraries.doubles()
                .between(0, 100)
                .array(double[].class)
                .ofMinSize(6)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Integer> frequencies() {
        return Arbitraries.of(1, 2, 4, 12, 52);
    }

    private static Forecast forecast(double[] values, int periodsPerYear, Limits limits) {
        return Forecasting.find(Series.of(periodsPerYear, values), limits, STEPS)
                .orElseThrow();
    }

    private static void assertClose(double expected, double actual, double size) {
        assertEquals(expected, actual, 1e-6 * (Math.abs(expected) + size));
    }
}
