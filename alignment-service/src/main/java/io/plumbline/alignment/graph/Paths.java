package io.plumbline.alignment.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Ways through a plan over those steps that a predicate lets pass. The same model always gives the same path. */
public final class Paths {

    private final PlanModel model;
    private final Predicate<Edge> passable;

    public Paths(PlanModel model, Predicate<Edge> passable) {
        this.model = model;
        this.passable = passable;
    }

    /** The given targets and all that they reach. */
    public Set<UUID> downstream(Collection<UUID> starts) {
        return spread(starts, true);
    }

    /** The given targets and all that reach them. */
    public Set<UUID> upstream(Collection<UUID> ends) {
        return spread(ends, false);
    }

    private Set<UUID> spread(Collection<UUID> seeds, boolean forward) {
        var seen = new HashSet<>(seeds);
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var current = open.poll();
            for (var edge : forward ? model.outgoing(current) : model.incoming(current)) {
                var next = forward ? edge.to() : edge.from();
                if (passable.test(edge) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }

    /** A shortest path of at least one step to a target that {@code isEnd} accepts. */
    public Optional<List<Edge>> findShortest(UUID start, Predicate<UUID> isEnd) {
        var arrivals = new HashMap<UUID, Edge>();
        var open = new ArrayDeque<UUID>();
        open.add(start);
        while (!open.isEmpty()) {
            for (var edge : model.outgoing(open.poll())) {
                if (!passable.test(edge) || arrivals.containsKey(edge.to())) {
                    continue;
                }
                arrivals.put(edge.to(), edge);
                if (isEnd.test(edge.to())) {
                    return Optional.of(trace(start, edge, arrivals));
                }
                open.add(edge.to());
            }
        }
        return Optional.empty();
    }

    private static List<Edge> trace(UUID start, Edge last, Map<UUID, Edge> arrivals) {
        var path = new LinkedList<Edge>();
        path.add(last);
        while (!path.getFirst().from().equals(start)) {
            path.addFirst(arrivals.get(path.getFirst().from()));
        }
        return List.copyOf(path);
    }

    /** With which signs a target acts on each target that it reaches; both, if its paths disagree. Steps without a sign end a path. */
    public Map<UUID, Set<Sign>> signs(UUID start) {
        record Arrival(UUID target, Sign sign) {}
        var signs = new HashMap<UUID, Set<Sign>>();
        var open = new ArrayDeque<Arrival>();
        open.add(new Arrival(start, Sign.POSITIVE));
        while (!open.isEmpty()) {
            var current = open.poll();
            for (var edge : model.outgoing(current.target())) {
                if (!passable.test(edge) || edge.sign() == null) {
                    continue;
                }
                var next = new Arrival(edge.to(), current.sign().times(edge.sign()));
                if (signs.computeIfAbsent(next.target(), target -> EnumSet.noneOf(Sign.class))
                        .add(next.sign())) {
                    open.add(next);
                }
            }
        }
        return signs;
    }
}
