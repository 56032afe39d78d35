package io.plumbline.alignment.map.svg;

import io.plumbline.alignment.graph.TargetState;
import io.plumbline.alignment.map.Card;
import io.plumbline.alignment.map.MapNode;
import java.util.stream.Collectors;

/** Targets as cards. */
final class Cards {

    private static final double ROUNDING = 6;

    private Cards() {}

    static boolean isUndecided(MapNode node) {
        return node.state() == TargetState.DRAFT || node.state() == TargetState.PROPOSED;
    }

    static void draw(Svg svg, MapNode node) {
        var place = node.place();
        var mark = VerdictMark.of(node.verdict());
        svg.open("g", "class", "card", "id", "target-" + node.targetId(), "role", "img", "aria-label", spoken(node));
        svg.write("title", spoken(node));
        border(svg, place.x(), place.y(), place.width(), place.height(), ROUNDING, node.apex(), isUndecided(node));
        mark.draw(svg, place.x() + Card.PADDING - 2, place.y() + Card.PADDING - 1);
        double y = place.y() + Card.PADDING;
        for (var line : node.card().title()) {
            y += Card.TITLE.lineHeight();
            svg.line(line, place.x() + Card.PADDING + Card.MARK, y - 4, Card.TITLE, Ink.TEXT, "start");
        }
        y += 4;
        for (var line : node.card().way()) {
            y += Card.SMALL.lineHeight();
            svg.line(line, place.x() + Card.PADDING, y - 3, Card.SMALL, Ink.TEXT, "start");
        }
        if (node.card().note() != null) {
            y += Card.SMALL.lineHeight();
            svg.line(node.card().note(), place.x() + Card.PADDING, y - 3, Card.SMALL, Ink.RED, "start");
        }
        svg.close();
    }

    /** Double for what matters most, dashed for what is not decided. */
    static void border(
            Svg svg,
            double x,
            double y,
            double width,
            double height,
            double rounding,
            boolean apex,
            boolean undecided) {
        svg.draw(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "rx",
                rounding,
                "fill",
                Ink.PAPER,
                "stroke",
                Ink.TEXT,
                "stroke-width",
                apex ? 1.8 : 1.2,
                "stroke-dasharray",
                undecided && !apex ? "5 3" : null);
        if (apex) {
            svg.draw(
                    "rect",
                    "x",
                    x + 3.5,
                    "y",
                    y + 3.5,
                    "width",
                    width - 7,
                    "height",
                    height - 7,
                    "rx",
                    rounding - 2,
                    "fill",
                    "none",
                    "stroke",
                    Ink.TEXT,
                    "stroke-width",
                    1.0,
                    "stroke-dasharray",
                    undecided ? "5 3" : null);
        }
    }

    private static String spoken(MapNode node) {
        var remarks = node.remarks().stream().map(remark -> " " + remark).collect(Collectors.joining());
        return "%s: %s. %s.%s"
                .formatted(
                        node.name(),
                        VerdictMark.of(node.verdict()).word(),
                        String.join(" ", node.card().way()),
                        remarks);
    }
}
