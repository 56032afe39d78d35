package io.plumbline.alignment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.rule.Sketch;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Nodes say in numbers what the targets and links of the same plan say. */
class NodesTest {

    private static final int TARGETS = 6;
    private static final int LINKS = 9;

    @Property(tries = 300)
    void they_keep_in_step_with_targets_and_links(@ForAll long seed) {
        var random = new Random(seed);
        var model = PlanModel.of(Sketch.plan(0));
        for (int round = 0; round < 60; round++) {
            model = edited(model, random);
            for (int number = 0; number < TARGETS; number++) {
                agree(model, Sketch.id(number));
            }
        }
    }

    private static PlanModel edited(PlanModel model, Random random) {
        int number = random.nextInt(LINKS);
        int from = random.nextInt(TARGETS);
        int to = random.nextInt(TARGETS);
        return switch (random.nextInt(7)) {
            case 0 -> model.without(Sketch.id(from));
            case 1 -> model.withoutLink(Sketch.link(number));
            case 2 -> model.with(Sketch.part(number, from, to));
            case 3 -> model.with(Sketch.cause(number, from, to, 0.5));
            case 4 -> model.with(Sketch.cause(number, from, to, Sign.NEGATIVE, random.nextInt(30)));
            default ->
                model.with(Sketch.target(
                        from, "c" + from, "FINANCIAL", 0, random.nextInt(4) * 50, 1 + random.nextInt(Sketch.YEARS)));
        };
    }

    private static void agree(PlanModel model, UUID id) {
        int number = model.nodes().find(id);
        var target = model.findTarget(id);
        if (target.isEmpty()) {
            assertTrue(number < 0 || !model.nodes().get(number).isThere());
            return;
        }
        var node = model.nodes().get(number);
        assertTrue(node.isThere());
        assertEquals(id, node.id());
        assertEquals(target.get().dueYear(), node.dueYear());
        for (int year = 0; year <= Sketch.YEARS; year++) {
            assertEquals(target.get().progress(year).doubleValue(), node.progress()[year], 1e-12);
        }
        assertEquals(
                said(model.incoming(id), edge -> edge.from() + " after " + edge.lagMonths()), incoming(model, node));
        assertEquals(
                said(model.outgoing(id), edge -> edge.to() + elastic(edge.link().elasticity() != null)),
                outgoing(model, node));
    }

    private static List<String> said(List<Edge> edges, Function<Edge, String> words) {
        return edges.stream()
                .map(edge -> edge.link().kind() + " " + words.apply(edge))
                .sorted()
                .toList();
    }

    private static String elastic(boolean elastic) {
        return elastic ? " elastic" : "";
    }

    /** Of those links of which the other end is there. */
    private static List<String> incoming(PlanModel model, Node node) {
        return IntStream.range(0, node.countIncoming())
                .filter(link -> model.nodes().get(node.cause(link)).isThere())
                .mapToObj(link -> node.incomingKind(link) + " "
                        + model.nodes().get(node.cause(link)).id() + " after " + node.incomingLagMonths(link))
                .sorted()
                .toList();
    }

    private static List<String> outgoing(PlanModel model, Node node) {
        return IntStream.range(0, node.countOutgoing())
                .filter(link -> model.nodes().get(node.effect(link)).isThere())
                .mapToObj(link -> node.outgoingKind(link) + " "
                        + model.nodes().get(node.effect(link)).id() + elastic(node.isOutgoingElastic(link)))
                .sorted()
                .toList();
    }
}
