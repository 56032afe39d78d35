package io.plumbline.alignment.map;

import io.plumbline.alignment.graph.Perspective;
import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Counts;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan's strategy map: what is on it, and where it stands.
 *
 * @param lanes the topmost perspective first
 * @param nodes lane by lane, from left to right
 */
@Schema(name = "StrategyMap")
public record StrategyMap(
        UUID planId,
        @Schema(examples = "Double profit in five years") String title,

        @Schema(description = "The newest revision of target-service that the map covers", examples = "17")
        long planRevision,

        @Schema(examples = "2027") int firstYear,
        @Schema(examples = "2031") int lastYear,

        @Schema(description = "The verdict on the whole plan, whatever is shown of it", examples = "WARN")
        Outcome verdict,

        @Schema(description = "How many targets of the whole plan have which verdict")
        Counts counts,

        @Schema(description = "How many targets of the plan are not shown", examples = "0")
        int omitted,

        @Schema(examples = "1240") double width,
        @Schema(examples = "860") double height,
        List<MapLane> lanes,
        List<MapNode> nodes,
        List<MapArrow> arrows) {

    /** Room for the name of a lane, left of its cards. */
    public static final double LANE_HEAD = 132;

    private static final double LANE_PADDING = 22;
    private static final double SIDE_PADDING = 28;
    private static final double LEAST_WIDTH = 860;

    static StrategyMap of(long planRevision, Check check, Selection selection) {
        return of(planRevision, check, selection, Layout::of);
    }

    static StrategyMap of(long planRevision, Check check, Selection selection, Layout.Algorithm algorithm) {
        var model = check.model();
        var plan = model.plan();
        var lanes = lanes(plan, selection);
        var edges = selection.edges(model);
        var boxes = selection.targets().stream()
                .map(target -> new Layout.Box(
                        target.id(),
                        lanes.indexOf(target.perspective()),
                        Card.WIDTH,
                        card(check, target).height()))
                .toList();
        var layout = algorithm.of(
                lanes.size(), boxes, edges.stream().map(MapArrow::wire).toList());
        double width = Math.max(LEAST_WIDTH, LANE_HEAD + layout.width() + 2 * SIDE_PADDING);
        double right = LANE_HEAD + (width - LANE_HEAD - layout.width()) / 2;
        var frame = new Frame(layout, right, LANE_PADDING, width);
        return new StrategyMap(
                plan.id(),
                plan.findName().orElse("Strategy map"),
                planRevision,
                plan.calendarYear(1),
                plan.calendarYear(plan.horizonYears()),
                check.verdict(),
                check.counts(),
                selection.omitted(),
                width,
                layout.height() + 2 * LANE_PADDING,
                IntStream.range(0, lanes.size())
                        .mapToObj(row -> frame.lane(plan, lanes.get(row), row, lanes.size(), boxes))
                        .toList(),
                nodes(check, selection, lanes, frame),
                IntStream.range(0, edges.size())
                        .mapToObj(index -> MapArrow.of(edges.get(index), frame.route(index)))
                        .toList());
    }

    /** The plan's perspectives, and behind them any that a target names without the plan doing so. */
    private static List<String> lanes(Plan plan, Selection selection) {
        var lanes = new ArrayList<>(
                plan.perspectives().stream().map(Perspective::code).toList());
        selection.targets().stream()
                .map(Target::perspective)
                .distinct()
                .filter(code -> !lanes.contains(code))
                .forEach(lanes::add);
        return lanes;
    }

    private static List<MapNode> nodes(Check check, Selection selection, List<String> lanes, Frame frame) {
        var nodes = new ArrayList<MapNode>();
        for (int row = 0; row < lanes.size(); row++) {
            var code = lanes.get(row);
            var inLane = selection.targets().stream()
                    .filter(target -> target.perspective().equals(code))
                    .sorted(Comparator.comparingDouble(
                                    (Target target) -> frame.card(target.id()).x())
                            .thenComparing(target -> frame.card(target.id()).y())
                            .thenComparing(Target::id))
                    .toList();
            for (int column = 0; column < inLane.size(); column++) {
                nodes.add(node(check, inLane.get(column), row, column, frame));
            }
        }
        return nodes;
    }

    private static Card card(Check check, Target target) {
        var verdict = check.findVerdict(target.id()).orElseThrow();
        return Card.of(check.model(), target, verdict.isNebulous());
    }

    private static MapNode node(Check check, Target target, int row, int column, Frame frame) {
        var model = check.model();
        var verdict = check.findVerdict(target.id()).orElseThrow();
        return new MapNode(
                target.id(),
                target.name(),
                target.perspective(),
                row,
                column,
                target.state(),
                verdict.outcome(),
                verdict.isNebulous(),
                model.plan().isApex(target.id()),
                verdict.results().stream()
                        .filter(result -> result.outcome().compareTo(Outcome.INFO) > 0)
                        .sorted(Comparator.comparing(Result::outcome).reversed())
                        .map(result -> result.sentence().toString())
                        .toList(),
                card(check, target),
                frame.card(target.id()));
    }

    /** The layout within the margins of the map. */
    private record Frame(Layout layout, double right, double down, double width) {

        MapLane lane(Plan plan, String code, int row, int count, List<Layout.Box> boxes) {
            var laid = layout.lane(row).moved(0, down);
            double top = row == 0 ? 0 : laid.y();
            double bottom = row == count - 1 ? layout.height() + 2 * down : laid.bottom();
            int nodes = (int) boxes.stream().filter(box -> box.lane() == row).count();
            return new MapLane(code, plan.perspectiveName(code), row, nodes, new Place(0, top, width, bottom - top));
        }

        Place card(UUID id) {
            return layout.card(id).moved(right, down);
        }

        Layout.Route route(int index) {
            return layout.route(index).moved(right, down);
        }
    }
}
