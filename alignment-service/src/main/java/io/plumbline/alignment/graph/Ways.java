package io.plumbline.alignment.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * All that one target reaches, or all that reaches it, with the shortest and the slowest way to each.
 *
 * <p>The slowest way has the largest sum of lags. What lies on or behind a cycle counts by its way into the cycle, as going round has no end.
 */
public final class Ways {

    private final PlanModel model;
    private final UUID centre;
    private final boolean forward;
    private final Predicate<Edge> passable;
    private final List<UUID> nearest = new ArrayList<>();
    private final Map<UUID, Edge> shortestArrivals = new HashMap<>();
    private final Map<UUID, Edge> slowestArrivals = new HashMap<>();
    private final Map<UUID, Integer> longestLags = new HashMap<>();

    private Ways(PlanModel model, UUID centre, boolean forward, Predicate<Edge> passable) {
        this.model = model;
        this.centre = centre;
        this.forward = forward;
        this.passable = passable;
        walkNearest();
        walkSlowest();
    }

    /** What lies downstream. */
    public static Ways from(PlanModel model, UUID centre, Predicate<Edge> passable) {
        return new Ways(model, centre, true, passable);
    }

    /** What lies upstream. */
    public static Ways to(PlanModel model, UUID centre, Predicate<Edge> passable) {
        return new Ways(model, centre, false, passable);
    }

    private List<Edge> steps(UUID id) {
        return (forward ? model.outgoing(id) : model.incoming(id))
                .stream()
                        .filter(passable)
                        .filter(edge -> !next(edge).equals(centre))
                        .toList();
    }

    private UUID next(Edge edge) {
        return forward ? edge.to() : edge.from();
    }

    private UUID previous(Edge edge) {
        return forward ? edge.from() : edge.to();
    }

    private void walkNearest() {
        var open = new ArrayDeque<>(List.of(centre));
        while (!open.isEmpty()) {
            for (var edge : steps(open.poll())) {
                if (shortestArrivals.putIfAbsent(next(edge), edge) == null) {
                    nearest.add(next(edge));
                    open.add(next(edge));
                }
            }
        }
    }

    /** Each is left once all ways into it are known. */
    private void walkSlowest() {
        var waiting = new HashMap<UUID, Integer>();
        steps(centre).forEach(edge -> waiting.merge(next(edge), 1, Integer::sum));
        nearest.forEach(id -> steps(id).forEach(edge -> waiting.merge(next(edge), 1, Integer::sum)));
        longestLags.put(centre, 0);
        var ready = new ArrayDeque<>(List.of(centre));
        while (!ready.isEmpty()) {
            var current = ready.poll();
            for (var edge : steps(current)) {
                int lag = longestLags.get(current) + edge.lagMonths();
                var known = longestLags.get(next(edge));
                if (known == null || known < lag) {
                    longestLags.put(next(edge), lag);
                    slowestArrivals.put(next(edge), edge);
                }
                if (waiting.merge(next(edge), -1, Integer::sum) == 0) {
                    ready.add(next(edge));
                }
            }
        }
        nearest.stream().filter(id -> !longestLags.containsKey(id)).forEach(this::countByShortest);
    }

    private void countByShortest(UUID behindCycle) {
        var way = shortest(behindCycle);
        longestLags.put(behindCycle, way.stream().mapToInt(Edge::lagMonths).sum());
        slowestArrivals.put(behindCycle, shortestArrivals.get(behindCycle));
    }

    /** Without the centre itself, the nearest first. */
    public List<UUID> nearest() {
        return nearest;
    }

    public boolean contains(UUID id) {
        return shortestArrivals.containsKey(id);
    }

    /** From cause to effect. */
    public List<Edge> shortest(UUID id) {
        return trace(id, shortestArrivals);
    }

    /** From cause to effect. */
    public List<Edge> slowest(UUID id) {
        return trace(id, slowestArrivals);
    }

    public int longestLagMonths(UUID id) {
        return longestLags.get(id);
    }

    private List<Edge> trace(UUID id, Map<UUID, Edge> arrivals) {
        var path = new ArrayList<Edge>();
        for (var at = id; !at.equals(centre); at = previous(arrivals.get(at))) {
            path.add(arrivals.get(at));
        }
        if (forward) {
            Collections.reverse(path);
        }
        return path;
    }
}
