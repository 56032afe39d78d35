package io.plumbline.review.pack;

import io.plumbline.review.pack.ChartData.Point;
import io.plumbline.review.pack.ChartData.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Plan, actual and forecast on the way to the goal as an SVG picture with both axes labelled. */
final class FanChart {

    private static final int WIDTH = 700;
    private static final int HEIGHT = 150;
    private static final int LEFT = 58;
    private static final int RIGHT = 96;
    private static final int TOP = 14;
    private static final int BOTTOM = 26;
    private static final int LEAST_LABEL_DISTANCE = 13;
    private static final int LEAST_YEAR_WIDTH = 30;

    private final ChartData data;
    private final ValueAxis axis;
    private final StringBuilder svg = new StringBuilder();

    private FanChart(ChartData data) {
        this.data = data;
        var lines = DoubleStream.concat(
                        DoubleStream.concat(
                                data.plan().stream().mapToDouble(Point::level),
                                data.actual().stream().mapToDouble(Point::level)),
                        data.fan().stream().mapToDouble(Range::p50))
                .summaryStatistics();
        var band = data.fan().stream()
                .flatMapToDouble(range -> DoubleStream.of(range.p10(), range.p90()))
                .summaryStatistics();
        double room = lines.getMax() - lines.getMin();
        axis = ValueAxis.of(
                Math.min(lines.getMin(), Math.max(band.getMin(), lines.getMin() - room)),
                Math.max(lines.getMax(), Math.min(band.getMax(), lines.getMax() + room)));
    }

    /** @param title what the picture shows, for those who cannot see it */
    static String draw(ChartData data, String title) {
        return new FanChart(data).svg(title);
    }

    private String svg(String title) {
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Markup.escaped(title)));
        axes();
        fan();
        line("plan", data.isFlow() ? steps(data.plan()) : data.plan());
        line("actual", data.actual());
        for (var point : data.actual()) {
            svg.append("<circle class=\"actual\" cx=\"%s\" cy=\"%s\" r=\"2.6\"/>"
                    .formatted(number(x(point.day())), number(y(point.level()))));
        }
        labels();
        return svg.append("</svg>").toString();
    }

    private void axes() {
        for (double tick : axis.ticks()) {
            rule("grid", LEFT, y(tick), WIDTH - RIGHT, y(tick));
            text(LEFT - 7, y(tick) + 4, "end", "", ValueAxis.label(tick));
        }
        for (var from = data.plan().get(0).day(); data.begin().isBefore(from); from = from.minusYears(1)) {
            var begin = from.minusYears(1).isBefore(data.begin()) ? data.begin() : from.minusYears(1);
            year(begin, from);
        }
        for (int year = 1; year < data.plan().size(); year++) {
            year(data.plan().get(year - 1).day(), data.plan().get(year).day());
        }
        if (data.asOf().isAfter(data.begin()) && data.asOf().isBefore(data.end())) {
            rule("today", x(data.asOf()), TOP, x(data.asOf()), HEIGHT - BOTTOM);
        }
    }

    private void year(LocalDate from, LocalDate to) {
        rule("tick", x(to), HEIGHT - BOTTOM, x(to), HEIGHT - BOTTOM + 5);
        if (x(to) - x(from) >= LEAST_YEAR_WIDTH) {
            text((x(from) + x(to)) / 2, HEIGHT - 8, "middle", "", String.valueOf(to.getYear()));
        }
    }

    private void fan() {
        if (data.fan().isEmpty()) {
            return;
        }
        var middle = new ArrayList<Point>();
        var upper = new ArrayList<Point>();
        var lower = new ArrayList<Point>();
        if (!data.actual().isEmpty()) {
            var last = data.actual().get(data.actual().size() - 1);
            List.of(middle, upper, lower).forEach(edge -> edge.add(last));
        }
        for (Range range : data.fan()) {
            middle.add(new Point(range.day(), range.p50()));
            upper.add(new Point(range.day(), range.p90()));
            lower.add(0, new Point(range.day(), range.p10()));
        }
        upper.addAll(lower);
        svg.append("<polygon class=\"fan\" points=\"").append(path(upper)).append("\"/>");
        line("forecast", middle);
    }

    /** Each at the end of its line, moved apart where they would overlap. */
    private void labels() {
        var goal = data.plan().get(data.plan().size() - 1);
        double atPlan = y(goal.level()) + 4;
        text(WIDTH - RIGHT + 7, atPlan, "start", "of-plan", "Plan " + readable(goal.level()));
        if (!data.fan().isEmpty()) {
            var last = data.fan().get(data.fan().size() - 1);
            double wanted = y(last.p50()) + 4;
            double distance = wanted - atPlan;
            double at = Math.abs(distance) >= LEAST_LABEL_DISTANCE
                    ? wanted
                    : atPlan + (distance >= 0 ? LEAST_LABEL_DISTANCE : -LEAST_LABEL_DISTANCE);
            text(WIDTH - RIGHT + 7, at, "start", "of-forecast", "Forecast " + readable(last.p50()));
        }
    }

    private static String readable(double level) {
        return Figures.readable(BigDecimal.valueOf(level));
    }

    /** The plan of a flow holds from the end of the year before. */
    private static List<Point> steps(List<Point> plan) {
        var steps = new ArrayList<Point>();
        for (int year = 1; year < plan.size(); year++) {
            steps.add(new Point(plan.get(year - 1).day(), plan.get(year).level()));
            steps.add(plan.get(year));
        }
        return steps;
    }

    private void line(String style, List<Point> points) {
        if (points.size() > 1) {
            svg.append("<polyline class=\"")
                    .append(style)
                    .append("\" points=\"")
                    .append(path(points))
                    .append("\"/>");
        }
    }

    private String path(List<Point> points) {
        return points.stream()
                .map(point -> number(x(point.day())) + "," + number(y(point.level())))
                .collect(Collectors.joining(" "));
    }

    private void rule(String style, double x1, double y1, double x2, double y2) {
        svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(style, number(x1), number(y1), number(x2), number(y2)));
    }

    private void text(double x, double y, String anchor, String style, String words) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor, style, Markup.escaped(words)));
    }

    private double x(LocalDate day) {
        double share =
                (double) ChronoUnit.DAYS.between(data.begin(), day) / ChronoUnit.DAYS.between(data.begin(), data.end());
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    /** A band that is wider than the picture ends at its edge: in full, it would press plan and actual together. */
    private double y(double level) {
        double share = Math.max(0, Math.min(1, axis.share(level)));
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
