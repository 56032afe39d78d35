package io.plumbline.alignment.map;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Outcome;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan's strategy map, free of a particular drawing.
 *
 * @param lanes the topmost perspective first
 * @param nodes lane by lane, from left to right
 */
@Schema(name = "StrategyMap")
public record StrategyMap(
        UUID planId,

        @Schema(description = "The newest revision of target-service that the map covers", examples = "17")
        long planRevision,

        @Schema(examples = "WARN") Outcome verdict,
        List<Lane> lanes,
        List<Node> nodes,
        List<Arrow> arrows) {

    /** A perspective across the map. */
    @Schema(name = "MapLane")
    public record Lane(
            @Schema(examples = "CUSTOMER") String perspective,
            @Schema(examples = "Customer") String name,

            @Schema(description = "0 is the topmost", examples = "1")
            int row,

            @Schema(examples = "4") int nodes) {}

    /** A target in its lane. */
    @Schema(name = "MapNode")
    public record Node(
            UUID targetId,
            @Schema(examples = "New customers") String name,
            @Schema(examples = "CUSTOMER") String perspective,

            @Schema(description = "The lane, 0 is the topmost", examples = "1")
            int row,

            @Schema(
                    description = "The place in the lane, 0 is the leftmost; chosen so that few arrows cross",
                    examples = "2")
            int column,

            TargetState state,
            @Schema(examples = "WARN") Outcome verdict,
            @Schema(examples = "false") boolean nebulous,
            @Schema(examples = "false") boolean apex) {}

    /** What an arrow stands for. */
    public enum ArrowKind {
        ADDITIVE,
        CAUSAL,
        FEEDBACK,
        GUARDRAIL,
        FORMULA;

        static ArrowKind of(Edge edge) {
            return edge.findLink().map(link -> of(link.kind())).orElse(FORMULA);
        }

        private static ArrowKind of(LinkKind kind) {
            return switch (kind) {
                case ADDITIVE -> ADDITIVE;
                case CAUSAL -> CAUSAL;
                case FEEDBACK -> FEEDBACK;
                case GUARDRAIL -> GUARDRAIL;
            };
        }
    }

    /**
     * A step from one target to another.
     *
     * @param linkId null for a step that follows from a formula
     * @param sign null if it is not known
     */
    @Schema(name = "MapArrow")
    public record Arrow(
            UUID fromTargetId,
            UUID toTargetId,
            ArrowKind kind,
            @Schema(nullable = true) UUID linkId,
            @Schema(nullable = true) Sign sign,
            @Schema(examples = "6") int lagMonths) {

        static Arrow of(Edge edge) {
            return new Arrow(
                    edge.from(),
                    edge.to(),
                    ArrowKind.of(edge),
                    edge.findLink().map(Link::id).orElse(null),
                    edge.sign(),
                    edge.lagMonths());
        }
    }

    static StrategyMap of(long planRevision, Check check) {
        var model = check.model();
        var rows = Rows.of(model);
        return new StrategyMap(
                model.plan().id(),
                planRevision,
                check.verdict(),
                rows.lanes(),
                rows.targets().stream()
                        .map(target -> node(model, check, rows, target))
                        .toList(),
                rows.targets().stream()
                        .flatMap(target -> model.outgoing(target.id()).stream())
                        .map(Arrow::of)
                        .toList());
    }

    private static Node node(PlanModel model, Check check, Rows rows, Target target) {
        var verdict = check.findVerdict(target.id()).orElseThrow();
        return new Node(
                target.id(),
                target.name(),
                target.perspective(),
                model.plan().rank(target.perspective()),
                rows.column(target.id()),
                target.state(),
                verdict.outcome(),
                verdict.isNebulous(),
                model.plan().isApex(target.id()));
    }
}
