package io.plumbline.alignment.map.svg;

import io.plumbline.alignment.map.Lettering;
import io.plumbline.alignment.map.MapArrow;
import io.plumbline.alignment.map.MapNode;
import io.plumbline.alignment.map.Point;
import io.plumbline.alignment.map.StrategyMap;
import java.util.ArrayList;
import java.util.List;

/** What the signs mean; only those that are on the map. */
final class Legend {

    private static final Lettering LETTERING = Lettering.plain(11.5);
    private static final double GAP = 26;
    private static final double ROW = 24;
    private static final double SAMPLE = 40;

    private final List<Entry> entries = new ArrayList<>();
    private final double width;

    private Legend(double width) {
        this.width = width;
    }

    private interface Sample {
        void draw(Svg svg, double x, double y);
    }

    private record Entry(double sampleWidth, Sample sample, String words) {

        double width() {
            return sampleWidth + 7 + LETTERING.width(words);
        }
    }

    static Legend of(StrategyMap map, double width) {
        var legend = new Legend(width);
        for (var mark : VerdictMark.values()) {
            if (map.nodes().stream().anyMatch(node -> VerdictMark.of(node.verdict()) == mark)) {
                legend.entries.add(new Entry(VerdictMark.SIZE, (svg, x, y) -> mark.draw(svg, x, y - 8), mark.word()));
            }
        }
        if (map.nodes().stream().anyMatch(MapNode::apex)) {
            legend.entries.add(new Entry(26, (svg, x, y) -> box(svg, x, y, true, false), "matters most"));
        }
        if (map.nodes().stream().anyMatch(Cards::isUndecided)) {
            legend.entries.add(new Entry(26, (svg, x, y) -> box(svg, x, y, false, true), "draft or proposed"));
        }
        for (var kind : MapArrow.Kind.values()) {
            if (map.arrows().stream().anyMatch(arrow -> arrow.kind() == kind)) {
                legend.entries.add(new Entry(SAMPLE, (svg, x, y) -> arrow(svg, kind, x, y), words(kind)));
            }
        }
        if (map.arrows().stream().anyMatch(arrow -> arrow.sign() != null)) {
            legend.entries.add(
                    new Entry(0, (svg, x, y) -> {}, "+ more brings more, − more brings less, after so long"));
        }
        return legend;
    }

    private static String words(MapArrow.Kind kind) {
        return switch (kind) {
            case ADDITIVE -> "is a part of";
            case CAUSAL -> "moves";
            case FEEDBACK -> "feeds back";
            case GUARDRAIL -> "guards";
            case FORMULA -> "enters the formula";
        };
    }

    private static void box(Svg svg, double x, double y, boolean apex, boolean undecided) {
        Cards.border(svg, x + 3, y - 6, 20, 12, 3, apex, undecided);
    }

    private static void arrow(Svg svg, MapArrow.Kind kind, double x, double y) {
        ArrowStyle.of(kind).draw(svg, List.of(new Point(x, y), new Point(x + SAMPLE, y)));
    }

    double height() {
        return rows().size() * ROW;
    }

    private List<List<Entry>> rows() {
        var rows = new ArrayList<List<Entry>>();
        double used = Double.MAX_VALUE;
        for (var entry : entries) {
            if (used + GAP + entry.width() > width) {
                rows.add(new ArrayList<>());
                used = -GAP;
            }
            rows.get(rows.size() - 1).add(entry);
            used += GAP + entry.width();
        }
        return rows;
    }

    void draw(Svg svg, double left, double top) {
        svg.open("g", "class", "legend", "role", "img", "aria-label", "Legend");
        double y = top + ROW / 2;
        for (var row : rows()) {
            double x = left;
            for (var entry : row) {
                entry.sample().draw(svg, x, y);
                svg.line(
                        entry.words(),
                        x + entry.sampleWidth() + (entry.sampleWidth() == 0 ? 0 : 7),
                        y + 4,
                        LETTERING,
                        Ink.QUIET,
                        "start");
                x += entry.width() + GAP;
            }
            y += ROW;
        }
        svg.close();
    }
}
