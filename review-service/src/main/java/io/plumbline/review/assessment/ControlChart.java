package io.plumbline.review.assessment;

import io.plumbline.review.period.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The XmR chart of a KPI: the mean and the limits between which it varies by chance alone, and the signals that
 * something changed. Limits are mean ± 2.66 × mean moving range (W. A. Shewhart; 2.66 = 3 / 1.128, where 1.128 is the
 * expected range of two values of a normal distribution in standard deviations).
 */
public record ControlChart(
        double mean, double averageMovingRange, double lowerLimit, double upperLimit, List<Signal> signals) {
    /** With fewer points the limits themselves are chance. */
    public static final int FEWEST_POINTS = 5;

    private static final double LIMIT_FACTOR = 2.66;
    private static final int RUN_LENGTH = 8;

    public ControlChart {
        signals = List.copyOf(signals);
    }

    /** Why a point is more than chance. */
    public enum Kind {
        OUTSIDE_LIMITS,
        RUN_ON_ONE_SIDE
    }

    /** A point that chance does not explain; for a run, the point that completes the eighth and each one after it. */
    public record Signal(Period period, Kind kind) {}

    /** The chart of the values in order of time; empty for fewer than {@value #FEWEST_POINTS}. */
    public static Optional<ControlChart> find(List<PeriodValue> values) {
        if (values.size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        double[] points = values.stream()
                .mapToDouble(value -> value.value().doubleValue())
                .toArray();
        double sum = 0;
        double ranges = 0;
        for (int point = 0; point < points.length; point++) {
            sum += points[point];
            ranges += point == 0 ? 0 : Math.abs(points[point] - points[point - 1]);
        }
        double mean = sum / points.length;
        double movingRange = ranges / (points.length - 1);
        double lower = mean - LIMIT_FACTOR * movingRange;
        double upper = mean + LIMIT_FACTOR * movingRange;
        return Optional.of(
                new ControlChart(mean, movingRange, lower, upper, signals(values, points, mean, lower, upper)));
    }

    private static List<Signal> signals(
            List<PeriodValue> values, double[] points, double mean, double lower, double upper) {
        List<Signal> signals = new ArrayList<>();
        int run = 0;
        int side = 0;
        for (int point = 0; point < points.length; point++) {
            Period period = values.get(point).period();
            if (points[point] < lower || points[point] > upper) {
                signals.add(new Signal(period, Kind.OUTSIDE_LIMITS));
            }
            int itsSide = (int) Math.signum(points[point] - mean);
            run = itsSide == 0 ? 0 : itsSide == side ? run + 1 : 1;
            side = itsSide;
            if (run >= RUN_LENGTH) {
                signals.add(new Signal(period, Kind.RUN_ON_ONE_SIDE));
            }
        }
        return signals;
    }
}
