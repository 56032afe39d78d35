package io.plumbline.review.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Histories of a kind that nobody tuned anything for: whatever was measured, the forecast keeps its promises. */
class OddSeriesTest {

    private static final int STEPS = 24;
    /** Of others, the spread is relative to the level, and may fall with it. */
    private static final Set<Kind> AROUND_ZERO = Set.of(Kind.ZEROS, Kind.CONSTANT, Kind.ACROSS_ZERO, Kind.ALTERNATING);

    /** What the history looks like, by the number of the period; noise comes from a seed. */
    enum Kind {
        ZEROS(noise -> at -> 0),
        CONSTANT(noise -> at -> 42),
        NEGATIVE(noise -> at -> -100 - 3 * at + noise.nextGaussian()),
        ACROSS_ZERO(noise -> at -> 10 * Math.sin(at) + noise.nextGaussian()),
        INTERMITTENT(noise -> at -> noise.nextInt(4) == 0 ? 5 + noise.nextInt(20) : 0),
        ONE_OUTLIER(noise -> at -> at == 4 ? 1e6 : 100 + noise.nextGaussian()),
        LATE_OUTLIER(noise -> at -> at % 19 == 18 ? -5000 : 100 + noise.nextGaussian()),
        HUGE(noise -> at -> 1e15 * (1 + 0.01 * at + 0.01 * noise.nextGaussian())),
        TINY(noise -> at -> 1e-12 * (1 + 0.01 * at + 0.01 * noise.nextGaussian())),
        EXPLODING(noise -> at -> Math.pow(1.6, at)),
        VANISHING(noise -> at -> Math.pow(0.5, at)),
        STEP(noise -> at -> at < 8 ? 10 : 1000),
        ALTERNATING(noise -> at -> at % 2 == 0 ? 1 : -1),
        RANDOM_WALK(noise -> {
            double[] level = {100};
            return at -> level[0] += noise.nextGaussian() * 5;
        });

        private final Function<Random, IntToDoubleFunction> shape;

        Kind(Function<Random, IntToDoubleFunction> shape) {
            this.shape = shape;
        }

        double[] values(int length, long seed) {
            return IntStream.range(0, length)
                    .mapToDouble(shape.apply(new Random(seed)))
                    .toArray();
        }
    }

    @Property(tries = 600)
    void quantiles_are_finite_in_order_and_around_zero_never_narrow_with_time(
            @ForAll Kind kind,
            @ForAll @IntRange(min = 5, max = 140) int length,
            @ForAll("frequencies") int periodsPerYear,
            @ForAll long seed) {
        var forecast = forecast(kind.values(length, seed), periodsPerYear);
        double before = 0;
        for (int step = 1; step <= STEPS; step++) {
            var band = forecast.at(step).band();
            assertTrue(
                    Double.isFinite(band.p10()) && Double.isFinite(band.p50()) && Double.isFinite(band.p90()),
                    band.toString());
            assertTrue(band.p10() <= band.p50() && band.p50() <= band.p90(), band.toString());
            if (periodsPerYear == 1 && AROUND_ZERO.contains(kind)) {
                double width = band.p90() - band.p10();
                assertTrue(width >= before - 1e-9, step + ": " + width + " after " + before);
                before = width;
            }
        }
    }

    @Property(tries = 600)
    void the_middle_stays_within_a_few_times_what_was_ever_seen(
            @ForAll Kind kind,
            @ForAll @IntRange(min = 5, max = 140) int length,
            @ForAll("frequencies") int periodsPerYear,
            @ForAll long seed) {
        double[] values = kind.values(length, seed);
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        var forecast = forecast(values, periodsPerYear);
        for (int step = 1; step <= STEPS; step++) {
            double middle = forecast.at(step).band().p50();
            double farthest = largest * (2 + 2.0 * step);
            assertTrue(Math.abs(middle) <= farthest + 1e-9, step + ": " + middle + " after at most " + largest);
        }
    }

    @Property(tries = 300)
    void a_year_can_be_read_from_any_history_that_holds_one(
            @ForAll Kind kind,
            @ForAll("frequencies") int periodsPerYear,
            @ForAll YearlyReading reading,
            @ForAll long seed) {
        var forecast = forecast(kind.values(2 * periodsPerYear + 5, seed), periodsPerYear);
        for (int step = 1; step <= STEPS; step++) {
            var prediction = forecast.yearEnding(step, reading);
            var band = prediction.band();
            assertTrue(Double.isFinite(band.p10())
                    && band.p10() <= band.p50()
                    && band.p50() <= band.p90()
                    && Double.isFinite(band.p90()));
            double chance = prediction.probabilityOf(Reach.atLeast(band.p50()));
            assertTrue(chance > 0 && chance < 1 && Math.abs(chance - 0.5) < 0.5, "chance " + chance);
        }
    }

    @Property(tries = 200)
    void a_little_noise_moves_the_forecast_a_little(
            @ForAll @IntRange(min = 12, max = 100) int length,
            @ForAll long seed,
            @ForAll("frequencies") int periodsPerYear) {
        double[] values = Kind.RANDOM_WALK.values(length, seed);
        var noise = new Random(seed);
        double[] shaken = Arrays.stream(values)
                .map(value -> value * (1 + 1e-6 * noise.nextGaussian()))
                .toArray();
        double width = forecast(values, periodsPerYear).at(STEPS).band().p90()
                - forecast(values, periodsPerYear).at(STEPS).band().p10();
        assertEquals(
                forecast(values, periodsPerYear).at(STEPS).band().p50(),
                forecast(shaken, periodsPerYear).at(STEPS).band().p50(),
                0.02 * width + 1e-3);
    }

    @Provide
    Arbitrary<Integer> frequencies() {
        return Arbitraries.of(1, 2, 4, 12, 52);
    }

    private static Forecast forecast(double[] values, int periodsPerYear) {
        return Forecasting.find(Series.of(periodsPerYear, values), Limits.none(), STEPS)
                .orElseThrow();
    }
}
