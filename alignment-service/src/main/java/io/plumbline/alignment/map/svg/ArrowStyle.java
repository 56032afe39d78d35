package io.plumbline.alignment.map.svg;

import io.plumbline.alignment.map.MapArrow;
import io.plumbline.alignment.map.Point;
import java.util.List;
import java.util.Locale;

/** How each kind of arrow is drawn: told apart by dashes and head as well as by colour. */
enum ArrowStyle {
    ADDITIVE("is a part of", Ink.ADDITIVE, 2.0, null),
    CAUSAL("moves", Ink.CAUSAL, 2.0, null),
    FEEDBACK("feeds back to", Ink.FEEDBACK, 1.8, "9 5"),
    GUARDRAIL("guards", Ink.GUARDRAIL, 1.8, "2 4"),
    FORMULA("enters the formula of", Ink.FORMULA, 1.6, "7 3 2 3");

    private static final double ROUNDING = 8;
    private static final double HEAD = 10;

    private final String words;
    private final String colour;
    private final double width;
    private final String dashes;

    ArrowStyle(String words, String colour, double width, String dashes) {
        this.words = words;
        this.colour = colour;
        this.width = width;
        this.dashes = dashes;
    }

    static ArrowStyle of(MapArrow.Kind kind) {
        return switch (kind) {
            case ADDITIVE -> ADDITIVE;
            case CAUSAL -> CAUSAL;
            case FEEDBACK -> FEEDBACK;
            case GUARDRAIL -> GUARDRAIL;
            case FORMULA -> FORMULA;
        };
    }

    String words() {
        return words;
    }

    String colour() {
        return colour;
    }

    /** Draws the line through the points and the head at the last of them. */
    void draw(Svg svg, List<Point> points) {
        var tip = points.get(points.size() - 1);
        var before = points.get(points.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double right = (tip.x() - before.x()) / length;
        double down = (tip.y() - before.y()) / length;
        double cut = this == GUARDRAIL ? 3 : HEAD - 2;
        var end = new Point(tip.x() - right * cut, tip.y() - down * cut);
        svg.draw(
                "path",
                "class",
                "arrow",
                "d",
                rounded(points, end),
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes,
                "stroke-linecap",
                this == GUARDRAIL ? "round" : null);
        head(svg, tip, right, down);
    }

    private void head(Svg svg, Point tip, double right, double down) {
        switch (this) {
            case ADDITIVE, CAUSAL -> triangle(svg, tip, right, down, colour);
            case FEEDBACK, FORMULA -> triangle(svg, tip, right, down, Ink.PAPER);
            case GUARDRAIL ->
                svg.draw(
                        "path",
                        "d",
                        "M%s L%s".formatted(at(tip, right, down, -3, 7), at(tip, right, down, -3, -7)),
                        "stroke",
                        colour,
                        "stroke-width",
                        3.0);
        }
    }

    private void triangle(Svg svg, Point tip, double right, double down, String fill) {
        svg.draw(
                "path",
                "d",
                "M%s L%s L%s Z"
                        .formatted(
                                at(tip, right, down, -1, 0),
                                at(tip, right, down, -HEAD, 4.5),
                                at(tip, right, down, -HEAD, -4.5)),
                "fill",
                fill,
                "stroke",
                colour,
                "stroke-width",
                1.4,
                "stroke-linejoin",
                "round");
    }

    /** A point so far along the direction of the arrow, and so far beside it. */
    private static String at(Point tip, double right, double down, double along, double beside) {
        return text(tip.x() + right * along - down * beside) + " " + text(tip.y() + down * along + right * beside);
    }

    private static String rounded(List<Point> points, Point end) {
        var path = new StringBuilder("M").append(text(points.get(0)));
        for (int index = 1; index < points.size() - 1; index++) {
            var corner = points.get(index);
            var next = index == points.size() - 2 ? end : points.get(index + 1);
            path.append(" L").append(text(towards(corner, points.get(index - 1))));
            path.append(" Q").append(text(corner)).append(' ').append(text(towards(corner, next)));
        }
        return path.append(" L").append(text(end)).toString();
    }

    /** The point at which the rounding of a corner ends; no further than half way to the neighbour. */
    private static Point towards(Point corner, Point neighbour) {
        double length = Math.hypot(neighbour.x() - corner.x(), neighbour.y() - corner.y());
        double share = length == 0 ? 0 : Math.min(ROUNDING, length / 2) / length;
        return new Point(
                corner.x() + (neighbour.x() - corner.x()) * share, corner.y() + (neighbour.y() - corner.y()) * share);
    }

    private static String text(Point point) {
        return text(point.x()) + " " + text(point.y());
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
