package io.plumbline.bench;

import io.plumbline.review.forecast.Forecasting;
import io.plumbline.review.forecast.Limits;
import io.plumbline.review.forecast.Reach;
import io.plumbline.review.forecast.Series;
import java.util.Arrays;

/** How long one forecast of a long monthly history takes once the code is warm: the median of many. */
final class Stopwatch {

    private static final int MONTHS = 130;
    private static final int ROUNDS = 400;
    private static final int STEPS = 60;

    private Stopwatch() {}

    static void measure(Figures figures) {
        double[] values = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            values[month] = 1000 + 3 * month + 80 * Math.sin(month * Math.PI / 6) + 25 * Math.sin(month * 2.3);
        }
        long[] nanoseconds = new long[ROUNDS];
        double probability = 0;
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long start = System.nanoTime();
            probability = Forecasting.find(Series.of(12, values), Limits.none(), STEPS)
                    .orElseThrow()
                    .at(STEPS)
                    .probabilityOf(Reach.atLeast(1500));
            nanoseconds[round % ROUNDS] = System.nanoTime() - start;
        }
        Arrays.sort(nanoseconds);
        double milliseconds = nanoseconds[ROUNDS / 2] / 1e6;
        String table = "Time of one forecast, warm";
        figures.row(table, "history", "steps", "median ms", "probability found");
        figures.row(table, MONTHS + " months", STEPS, milliseconds, probability);
        figures.requirement("One forecast of 130 months in ms", milliseconds, "below 10", milliseconds < 10);
    }
}
