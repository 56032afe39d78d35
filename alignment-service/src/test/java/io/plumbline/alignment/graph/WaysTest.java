package io.plumbline.alignment.graph;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.id;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.rule.Sketch;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.BellmanFordShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.junit.jupiter.api.Test;

/** The ways that we find are those that JGraphT finds. */
class WaysTest {

    private static final int TARGETS = 12;

    private record Step(int from, int to, int lagMonths) {}

    @Test
    void the_slowest_way_need_not_be_the_shortest() {
        var model = model(List.of(new Step(1, 2, 1), new Step(1, 3, 6), new Step(3, 2, 12)));
        var ways = Ways.from(model, id(1), Edge::leads);
        assertEquals(List.of(id(2)), ways.shortest(id(2)).stream().map(Edge::to).toList());
        assertEquals(
                List.of(id(3), id(2)),
                ways.slowest(id(2)).stream().map(Edge::to).toList());
        assertEquals(18, ways.longestLagMonths(id(2)));
    }

    @Test
    void behind_a_cycle_the_way_into_it_counts() {
        var model = model(List.of(new Step(1, 2, 1), new Step(2, 3, 2), new Step(3, 2, 4), new Step(3, 4, 8)));
        var ways = Ways.from(model, id(1), Edge::leads);
        assertEquals(1, ways.longestLagMonths(id(2)));
        assertEquals(11, ways.longestLagMonths(id(4)));
    }

    @Property(tries = 300)
    void it_reaches_whom_jgrapht_reaches_by_ways_as_short(@ForAll("anyPlans") List<Step> steps) {
        var model = model(steps);
        for (boolean forward : new boolean[] {true, false}) {
            var ways = forward ? Ways.from(model, id(1), Edge::leads) : Ways.to(model, id(1), Edge::leads);
            var graph = forward ? graph(steps, 1) : new EdgeReversedGraph<>(graph(steps, 1));
            var reached = new HashSet<UUID>();
            new BreadthFirstIterator<>(graph, id(1)).forEachRemaining(reached::add);
            reached.remove(id(1));
            assertEquals(reached, new HashSet<>(ways.nearest()));
            var shortest = new BFSShortestPath<>(graph).getPaths(id(1));
            for (var other : reached) {
                assertEquals(
                        shortest.getPath(other).getLength(),
                        ways.shortest(other).size());
                assertLeads(ways.shortest(other), forward ? id(1) : other, forward ? other : id(1));
                assertLeads(ways.slowest(other), forward ? id(1) : other, forward ? other : id(1));
            }
        }
    }

    /** On a graph without cycles the longest way is the shortest one with all lags turned round. */
    @Property(tries = 300)
    void without_cycles_its_slowest_ways_are_as_slow_as_those_of_jgrapht(
            @ForAll("plansWithoutCycles") List<Step> steps) {
        var model = model(steps);
        for (boolean forward : new boolean[] {true, false}) {
            var centre = forward ? id(1) : id(TARGETS);
            var ways = forward ? Ways.from(model, centre, Edge::leads) : Ways.to(model, centre, Edge::leads);
            var graph = forward ? graph(steps, -1) : new EdgeReversedGraph<>(graph(steps, -1));
            var longest = new BellmanFordShortestPath<>(graph).getPaths(centre);
            for (var other : ways.nearest()) {
                assertEquals(-longest.getWeight(other), ways.longestLagMonths(other), 1e-9);
                assertEquals(
                        ways.longestLagMonths(other),
                        ways.slowest(other).stream().mapToInt(Edge::lagMonths).sum());
            }
        }
    }

    private static void assertLeads(List<Edge> way, UUID from, UUID to) {
        assertEquals(from, way.get(0).from());
        assertEquals(to, way.get(way.size() - 1).to());
        for (int index = 1; index < way.size(); index++) {
            assertEquals(way.get(index - 1).to(), way.get(index).from());
        }
    }

    private static PlanModel model(List<Step> steps) {
        var model = Sketch.model(plan(1));
        for (int number = 1; number <= TARGETS; number++) {
            model = model.with(target(number, "target_" + number, "CUSTOMER", 1, 2));
        }
        for (int index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            model = model.with(cause(index, step.from(), step.to(), Sign.POSITIVE, step.lagMonths()));
        }
        return model;
    }

    private static Graph<UUID, DefaultWeightedEdge> graph(List<Step> steps, int turn) {
        var graph = new DirectedWeightedMultigraph<UUID, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int number = 1; number <= TARGETS; number++) {
            graph.addVertex(id(number));
        }
        steps.forEach(step -> Graphs.addEdge(graph, id(step.from()), id(step.to()), turn * step.lagMonths()));
        return graph;
    }

    @Provide
    Arbitrary<List<Step>> anyPlans() {
        var number = Arbitraries.integers().between(1, TARGETS);
        return Combinators.combine(number, number, Arbitraries.integers().between(0, 24))
                .as(Step::new)
                .filter(step -> step.from() != step.to())
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<Step>> plansWithoutCycles() {
        return anyPlans()
                .map(steps -> steps.stream()
                        .map(step ->
                                step.from() < step.to() ? step : new Step(step.to(), step.from(), step.lagMonths()))
                        .toList());
    }
}
