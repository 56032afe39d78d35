package io.plumbline.alignment.map.svg;

import io.plumbline.alignment.map.Lettering;
import io.plumbline.alignment.map.MapArrow;
import io.plumbline.alignment.map.MapLane;
import io.plumbline.alignment.map.MapNode;
import io.plumbline.alignment.map.StrategyMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Draws a strategy map: title, lanes, arrows, cards, legend. */
public final class MapSvg {

    private static final Lettering TITLE = Lettering.bold(22);
    private static final Lettering SUBTITLE = Lettering.plain(12.5);
    private static final Lettering LANE = Lettering.bold(14);
    private static final Lettering QUIET = Lettering.plain(11);
    private static final double MARGIN = 28;
    private static final double LANE_INSET = 16;

    private final StrategyMap map;
    private final Map<UUID, MapNode> nodes;
    private final Svg svg = new Svg();

    private MapSvg(StrategyMap map) {
        this.map = map;
        this.nodes = map.nodes().stream().collect(Collectors.toMap(MapNode::targetId, Function.identity()));
    }

    public static String of(StrategyMap map) {
        return new MapSvg(map).draw();
    }

    private String draw() {
        var title = TITLE.wrap(map.title(), map.width(), 2);
        var legend = Legend.of(map, map.width());
        double top = MARGIN + title.size() * TITLE.lineHeight() + SUBTITLE.lineHeight() + 18;
        double width = map.width() + 2 * MARGIN;
        double height = top + map.height() + 16 + legend.height() + MARGIN;
        svg.open(
                "svg",
                "viewBox",
                "0 0 %d %d".formatted(Math.round(width), Math.round(height)),
                "width",
                Math.round(width),
                "height",
                Math.round(height),
                "role",
                "graphics-document document",
                "aria-labelledby",
                "map-title map-description",
                "lang",
                "en",
                "font-family",
                "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', sans-serif");
        svg.write("title", "Strategy map: " + map.title(), "id", "map-title");
        svg.write("desc", description(), "id", "map-description");
        svg.draw("rect", "width", "100%", "height", "100%", "fill", Ink.PAPER);
        heading(title);
        svg.open("g", "transform", "translate(%d %d)".formatted(Math.round(MARGIN), Math.round(top)));
        map.lanes().forEach(this::lane);
        map.arrows().forEach(this::arrow);
        map.nodes().forEach(node -> Cards.draw(svg, node));
        svg.close();
        legend.draw(svg, MARGIN, top + map.height() + 16);
        return svg.close().toString();
    }

    private void heading(List<String> title) {
        double y = MARGIN;
        for (var line : title) {
            y += TITLE.lineHeight();
            svg.line(line, MARGIN, y - 7, TITLE, Ink.TEXT, "start");
        }
        svg.line(subtitle(), MARGIN, y + SUBTITLE.lineHeight() - 2, SUBTITLE, Ink.QUIET, "start");
    }

    private String subtitle() {
        var counts = map.counts();
        var verdicts = "%d fail, %d unknown, %d warn, %d pass"
                .formatted(counts.fail(), counts.unknown(), counts.warn(), counts.pass());
        var omitted = map.omitted() == 0 ? "" : " · %d targets not shown".formatted(map.omitted());
        return "Strategy map %d to %d · plan revision %d · %s%s"
                .formatted(map.firstYear(), map.lastYear(), map.planRevision(), verdicts, omitted);
    }

    private void lane(MapLane lane) {
        var place = lane.place();
        svg.draw(
                "rect",
                "class",
                "lane",
                "x",
                place.x(),
                "y",
                place.y(),
                "width",
                place.width(),
                "height",
                place.height(),
                "fill",
                lane.row() % 2 == 0 ? Ink.LANE : Ink.PAPER,
                "stroke",
                Ink.LANE_HEAD);
        svg.draw("rect", "x", place.x(), "y", place.y(), "width", 5.0, "height", place.height(), "fill", Ink.LINE);
        var name = LANE.wrap(lane.name(), StrategyMap.LANE_HEAD - LANE_INSET, 3);
        double y = place.y() + place.height() / 2 - (name.size() * LANE.lineHeight() + QUIET.lineHeight()) / 2;
        for (var line : name) {
            y += LANE.lineHeight();
            svg.line(line, place.x() + LANE_INSET, y - 4, LANE, Ink.TEXT, "start");
        }
        svg.line(
                lane.nodes() == 1 ? "1 target" : lane.nodes() == 0 ? "no targets" : lane.nodes() + " targets",
                place.x() + LANE_INSET,
                y + QUIET.lineHeight() - 2,
                QUIET,
                Ink.QUIET,
                "start");
    }

    private void arrow(MapArrow arrow) {
        var style = ArrowStyle.of(arrow.kind());
        svg.open("g", "role", "img", "aria-label", spoken(arrow));
        svg.write("title", spoken(arrow));
        style.draw(svg, arrow.points());
        if (arrow.labelPlace() != null) {
            label(arrow, style);
        }
        svg.close();
    }

    private void label(MapArrow arrow, ArrowStyle style) {
        var place = arrow.labelPlace();
        svg.draw(
                "rect",
                "class",
                "label",
                "x",
                place.x(),
                "y",
                place.y(),
                "width",
                place.width(),
                "height",
                place.height(),
                "rx",
                place.height() / 2,
                "fill",
                Ink.PAPER,
                "stroke",
                style.colour(),
                "stroke-width",
                0.8);
        svg.line(
                arrow.label(),
                place.x() + place.width() / 2,
                place.y() + place.height() / 2 + 4,
                MapArrow.LETTERING,
                style.colour(),
                "middle");
    }

    private String spoken(MapArrow arrow) {
        return "%s %s %s%s."
                .formatted(
                        nodes.get(arrow.fromTargetId()).name(),
                        ArrowStyle.of(arrow.kind()).words(),
                        nodes.get(arrow.toTargetId()).name(),
                        arrow.label().isEmpty() ? "" : " (" + arrow.label() + ")");
    }

    /** The whole map in sentences. */
    private String description() {
        var lanes = map.lanes().stream()
                .map(lane -> lane.name() + ": "
                        + map.nodes().stream()
                                .filter(node -> node.row() == lane.row())
                                .map(node -> node.name() + " ("
                                        + VerdictMark.of(node.verdict()).word() + ")")
                                .collect(Collectors.joining(", "))
                        + ".")
                .collect(Collectors.joining(" "));
        var arrows = map.arrows().stream().map(this::spoken).collect(Collectors.joining(" "));
        return subtitle() + ". " + lanes + " " + arrows;
    }
}
