package io.plumbline.review.pack;

import java.time.LocalDate;
import java.util.List;

/**
 * What a chart shows, all of it as yearly levels so that plan, actual and forecast can be compared: a flow is extended evenly to a
 * year.
 *
 * @param isFlow the plan of a flow holds for a whole year, that of a stock or a rate is reached at its end
 * @param plan the milestones, with the baseline first
 * @param actual each at the end of its period
 * @param fan the forecast of each year that is still to come; empty without one
 */
record ChartData(
        LocalDate begin,
        LocalDate end,
        LocalDate asOf,
        boolean isFlow,
        List<Point> plan,
        List<Point> actual,
        List<Range> fan) {

    ChartData {
        plan = List.copyOf(plan);
        actual = List.copyOf(actual);
        fan = List.copyOf(fan);
    }

    /** A level on a day. */
    record Point(LocalDate day, double level) {}

    /** What a year is heading for. */
    record Range(LocalDate day, double p10, double p50, double p90) {}
}
