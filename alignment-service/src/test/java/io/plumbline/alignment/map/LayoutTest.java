package io.plumbline.alignment.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.rule.SamplePlan;
import io.plumbline.alignment.rule.Sketch;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** On any map: cards in their lanes and apart, arrows from card to card around the others, labels on free ground. */
class LayoutTest {

    private static final List<String> PERSPECTIVES = List.of("FINANCIAL", "CUSTOMER", "INTERNAL", "PEOPLE");

    private record Drawn(int from, int to, LinkKind kind, int lagMonths) {}

    @Property(tries = 40)
    void nothing_covers_anything_else(@ForAll("plans") PlanModel model) {
        isTidy(DrawnPlans.map(model));
    }

    /** Among them is one on which the layout kernel leaves a card outside its lane. */
    @Property(tries = 40, seed = "-3552719430816707704")
    void nor_does_it_on_the_graphs_on_which_it_once_did(@ForAll("plans") PlanModel model) {
        isTidy(DrawnPlans.map(model));
    }

    @Property(tries = 200)
    void nor_where_the_layout_is_a_plain_one(@ForAll("plans") PlanModel model) {
        isTidy(DrawnPlans.plainMap(model));
    }

    @Test
    void a_lane_of_many_cards_is_plainly_laid_out_in_rows() {
        var many = IntStream.range(0, 40)
                .mapToObj(number -> Sketch.target(number, "target_" + number, "CUSTOMER", 1, 2))
                .toArray(Target[]::new);

        var map = DrawnPlans.plainMap(Sketch.model(Sketch.plan(), many));

        isTidy(map);
        assertTrue(map.width() < 2200, () -> "as wide as " + map.width());
    }

    @Test
    void an_untidy_layout_is_seen_to_be_one() {
        var boxes = List.of(
                new Layout.Box(Sketch.id(1), 0, 100, 50),
                new Layout.Box(Sketch.id(2), 1, 100, 50),
                new Layout.Box(Sketch.id(3), 1, 100, 50));
        var up = new Layout.Wire(Sketch.id(2), Sketch.id(1), "+", 20, 16);
        var wires = List.of(up);
        var good = PlainLayout.of(2, boxes, wires);
        assertTrue(new Tidiness(good, boxes, wires).isTidy());
        var label = good.route(0).label();

        assertFalse(isTidy(good, boxes, wires, 2, good.lane(0), good.routes()), "a card in another lane");
        assertFalse(isTidy(good, boxes, wires, 2, good.card(Sketch.id(3)), good.routes()), "a card on another one");
        var through = List.of(
                new Point(0, good.card(Sketch.id(3)).y() + 10),
                new Point(1000, good.card(Sketch.id(3)).y() + 10));
        assertFalse(
                isTidy(good, boxes, wires, 2, good.card(Sketch.id(2)), List.of(new Layout.Route(through, label))),
                "an arrow through a card");
        assertFalse(
                isTidy(
                        good,
                        boxes,
                        wires,
                        2,
                        good.card(Sketch.id(2)),
                        List.of(new Layout.Route(good.route(0).points(), good.card(Sketch.id(3))))),
                "a label on a card");
        assertFalse(
                isTidy(good, boxes, wires, 2, good.card(Sketch.id(2)), List.of(good.route(0), good.route(0))),
                "a label on another one");
        assertFalse(
                isTidy(good, boxes, wires, 2, good.card(Sketch.id(2)), List.of(new Layout.Route(List.of(), null))),
                "an arrow without a way");
    }

    private static boolean isTidy(
            Layout good,
            List<Layout.Box> boxes,
            List<Layout.Wire> wires,
            int moved,
            Place place,
            List<Layout.Route> routes) {
        var cards = new HashMap<>(good.cards());
        cards.put(Sketch.id(moved), place);
        return new Tidiness(new Layout(good.width(), good.height(), good.lanes(), cards, routes), boxes, wires)
                .isTidy();
    }

    @Test
    void the_sample_plan_is_tidy_too() {
        isTidy(DrawnPlans.map(SamplePlan.whole()));
    }

    @Test
    void an_empty_lane_keeps_its_place() {
        var map = DrawnPlans.map(Sketch.model(Sketch.plan(), Sketch.target(1, "profit", "FINANCIAL", 1, 2)));
        assertEquals(
                List.of(1, 0, 0, 0), map.lanes().stream().map(MapLane::nodes).toList());
        map.lanes().forEach(lane -> assertTrue(lane.place().height() > 30, lane::toString));
    }

    @Test
    void a_plan_without_targets_has_lanes_and_no_cards() {
        var map = DrawnPlans.map(Sketch.model(Sketch.plan()));
        assertEquals(4, map.lanes().size());
        assertTrue(map.nodes().isEmpty());
    }

    @Test
    void a_target_whose_perspective_the_plan_does_not_name_is_not_left_out() {
        var map = DrawnPlans.map(Sketch.model(Sketch.plan(), Sketch.target(1, "profit", "ELSEWHERE", 1, 2)));
        assertEquals("ELSEWHERE", map.lanes().get(4).name());
        assertEquals(4, map.nodes().get(0).row());
    }

    private static void isTidy(StrategyMap map) {
        for (var lane : map.lanes()) {
            if (lane.row() > 0) {
                var above = map.lanes().get(lane.row() - 1).place();
                assertEquals(above.bottom(), lane.place().y(), 0.01, "lanes follow each other");
            }
        }
        for (var node : map.nodes()) {
            var lane = map.lanes().get(node.row());
            assertEquals(lane.perspective(), node.perspective());
            assertTrue(contains(lane.place(), node.place()), () -> node + " stands in " + lane);
            assertTrue(node.place().x() >= StrategyMap.LANE_HEAD, node::toString);
        }
        for (int one = 0; one < map.nodes().size(); one++) {
            for (int other = one + 1; other < map.nodes().size(); other++) {
                assertFalse(overlap(
                        map.nodes().get(one).place(), map.nodes().get(other).place(), 0));
            }
        }
        map.arrows().forEach(arrow -> isTidy(map, arrow));
    }

    private static void isTidy(StrategyMap map, MapArrow arrow) {
        var points = arrow.points();
        assertTrue(isOnEdge(place(map, arrow.fromTargetId()), points.get(0)), arrow::toString);
        assertTrue(isOnEdge(place(map, arrow.toTargetId()), points.get(points.size() - 1)), arrow::toString);
        for (int index = 1; index < points.size(); index++) {
            var stretch = between(points.get(index - 1), points.get(index));
            for (var node : map.nodes()) {
                assertFalse(overlap(node.place(), stretch, 1), () -> arrow + " runs through " + node);
            }
        }
        if (arrow.labelPlace() == null) {
            return;
        }
        for (var node : map.nodes()) {
            assertFalse(overlap(node.place(), arrow.labelPlace(), 0), () -> arrow + " is written on " + node);
        }
        for (var other : map.arrows()) {
            if (other != arrow && other.labelPlace() != null) {
                assertFalse(
                        overlap(other.labelPlace(), arrow.labelPlace(), 0), () -> arrow + " is written on " + other);
            }
        }
    }

    private static Place place(StrategyMap map, UUID target) {
        return map.nodes().stream()
                .filter(node -> node.targetId().equals(target))
                .findFirst()
                .orElseThrow()
                .place();
    }

    private static Place between(Point one, Point other) {
        return new Place(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    private static boolean contains(Place outer, Place inner) {
        return inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.right() <= outer.right()
                && inner.bottom() <= outer.bottom();
    }

    private static boolean overlap(Place one, Place other, double tolerance) {
        return one.x() + tolerance < other.right()
                && other.x() + tolerance < one.right()
                && one.y() + tolerance < other.bottom()
                && other.y() + tolerance < one.bottom();
    }

    private static boolean isOnEdge(Place place, Point point) {
        boolean within = point.x() >= place.x() && point.x() <= place.right();
        return within && (Math.abs(point.y() - place.y()) < 0.1 || Math.abs(point.y() - place.bottom()) < 0.1);
    }

    @Provide
    Arbitrary<PlanModel> plans() {
        var lanes = Arbitraries.integers().between(0, 3).list().ofMinSize(2).ofMaxSize(24);
        var links = Combinators.combine(
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.of(LinkKind.CAUSAL, LinkKind.FEEDBACK, LinkKind.GUARDRAIL, LinkKind.ADDITIVE),
                        Arbitraries.integers().between(0, 24))
                .as(Drawn::new)
                .list()
                .ofMaxSize(36);
        return Combinators.combine(lanes, links).as(LayoutTest::model);
    }

    private static PlanModel model(List<Integer> lanes, List<Drawn> links) {
        var model = Sketch.model(Sketch.plan(1));
        for (int number = 0; number < lanes.size(); number++) {
            model = model.with(Sketch.target(
                    number + 1, "target_" + "x".repeat(number), PERSPECTIVES.get(lanes.get(number)), 1, 2));
        }
        for (int index = 0; index < links.size(); index++) {
            var drawn = links.get(index);
            int from = drawn.from() % lanes.size() + 1;
            int to = drawn.to() % lanes.size() + 1;
            if (from != to) {
                model = model.with(
                        switch (drawn.kind()) {
                            case ADDITIVE -> Sketch.part(index, from, to);
                            case CAUSAL -> Sketch.cause(index, from, to, Sign.NEGATIVE, drawn.lagMonths());
                            case FEEDBACK, GUARDRAIL -> Sketch.link(index, drawn.kind(), from, to, drawn.lagMonths());
                        });
            }
        }
        return model;
    }
}
