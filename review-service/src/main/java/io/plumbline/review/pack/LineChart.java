package io.plumbline.review.pack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Plan and actual over time as an SVG picture: the plan a dashed line, the actual a solid one with points. */
final class LineChart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 180;
    private static final int LEFT = 80;
    private static final int RIGHT = 10;
    private static final int TOP = 12;
    private static final int BOTTOM = 24;

    private final List<ChartPoint> points;
    private final double lowest;
    private final double highest;

    private LineChart(List<ChartPoint> points) {
        this.points = points;
        double[] values = points.stream()
                .flatMap(point -> Stream.of(point.planned(), point.actual()))
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        double bottom = values.length == 0 ? 0 : Math.min(0, values[0]);
        double top = values.length == 0 ? 1 : values[values.length - 1];
        lowest = bottom;
        highest = top > bottom ? top : bottom + 1;
    }

    /** The picture; for one point too. */
    static String draw(List<ChartPoint> points) {
        return new LineChart(points).svg();
    }

    private String svg() {
        var svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Plan and actual\">".formatted(WIDTH, HEIGHT));
        grid(svg, highest);
        grid(svg, lowest);
        svg.append("<polyline class=\"plan\" points=\"")
                .append(path(ChartPoint::planned))
                .append("\"/><polyline class=\"actual\" points=\"")
                .append(path(ChartPoint::actual))
                .append("\"/>");
        for (int at = 0; at < points.size(); at++) {
            if (points.get(at).actual() != null) {
                svg.append("<circle class=\"actual\" cx=\"%s\" cy=\"%s\" r=\"3\"/>"
                        .formatted(number(x(at)), number(y(points.get(at).actual()))));
            }
        }
        label(svg, 0, "start");
        label(svg, points.size() - 1, "end");
        return svg.append("</svg>").toString();
    }

    private void grid(StringBuilder svg, double value) {
        double y = y(BigDecimal.valueOf(value));
        var rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        var written = Markup.grouped(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
        svg.append("<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                        .formatted(LEFT, WIDTH - RIGHT, number(y), number(y)))
                .append("<text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                        .formatted(LEFT - 6, number(y + 4), written));
    }

    private void label(StringBuilder svg, int at, String anchor) {
        if (at >= 0 && at < points.size()) {
            svg.append("<text x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>"
                    .formatted(number(x(at)), HEIGHT - 6, anchor, points.get(at).period()));
        }
    }

    private String path(Function<ChartPoint, BigDecimal> value) {
        var path = new StringBuilder();
        for (int at = 0; at < points.size(); at++) {
            var here = value.apply(points.get(at));
            if (here != null) {
                path.append(number(x(at))).append(',').append(number(y(here))).append(' ');
            }
        }
        return path.toString().trim();
    }

    private double x(int at) {
        double share = points.size() == 1 ? 0.5 : (double) at / (points.size() - 1);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private double y(BigDecimal value) {
        double share = (value.doubleValue() - lowest) / (highest - lowest);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
