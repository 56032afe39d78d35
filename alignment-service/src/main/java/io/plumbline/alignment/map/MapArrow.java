package io.plumbline.alignment.map;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A step from one target to another.
 *
 * @param linkId null for a step that follows from a formula
 * @param sign null if it is not known
 * @param labelPlace null if nothing is written on it
 */
@Schema(name = "MapArrow")
public record MapArrow(
        UUID fromTargetId,
        UUID toTargetId,
        Kind kind,
        @Schema(nullable = true) UUID linkId,
        @Schema(nullable = true) Sign sign,
        @Schema(examples = "6") int lagMonths,

        @Schema(
                description =
                        "What is written on the arrow: its sign and lag, or its factor; empty for a part that is counted once",
                examples = "+ 6 months")
        String label,

        @Schema(description = "Its corners, from the tail to the head")
        List<Point> points,

        @Schema(nullable = true) Place labelPlace) {

    public static final Lettering LETTERING = Lettering.bold(11);

    private static final double PADDING = 5;
    private static final double HEIGHT = 16;

    /** What an arrow stands for. */
    @Schema(name = "ArrowKind")
    public enum Kind {
        ADDITIVE,
        CAUSAL,
        FEEDBACK,
        GUARDRAIL,
        FORMULA;

        private static Kind of(LinkKind kind) {
            return switch (kind) {
                case ADDITIVE -> ADDITIVE;
                case CAUSAL -> CAUSAL;
                case FEEDBACK -> FEEDBACK;
                case GUARDRAIL -> GUARDRAIL;
            };
        }
    }

    static Layout.Wire wire(Edge edge) {
        var label = label(edge);
        return new Layout.Wire(edge.from(), edge.to(), label, LETTERING.width(label) + 2 * PADDING, HEIGHT);
    }

    static MapArrow of(Edge edge, Layout.Route route) {
        return new MapArrow(
                edge.from(),
                edge.to(),
                edge.findLink().map(link -> Kind.of(link.kind())).orElse(Kind.FORMULA),
                edge.findLink().map(Link::id).orElse(null),
                edge.sign(),
                edge.lagMonths(),
                label(edge),
                route.points(),
                route.label());
    }

    /** Empty for a part that is counted once: that needs no words. */
    private static String label(Edge edge) {
        if (edge.isOf(LinkKind.GUARDRAIL)) {
            return "guards";
        }
        if (edge.isOf(LinkKind.ADDITIVE)) {
            var factor = edge.link().factor().stripTrailingZeros();
            return factor.compareTo(BigDecimal.ONE) == 0
                    ? ""
                    : "× " + factor.toPlainString().replace('-', '−');
        }
        var sign =
                edge.findSign().map(known -> known == Sign.POSITIVE ? "+" : "−").orElse("±");
        return switch (edge.lagMonths()) {
            case 0 -> sign;
            case 1 -> sign + " 1 month";
            default -> sign + " " + edge.lagMonths() + " months";
        };
    }
}
