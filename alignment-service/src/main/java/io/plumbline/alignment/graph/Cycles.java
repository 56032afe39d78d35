package io.plumbline.alignment.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Looks for cycles without delay through one target. */
final class Cycles {

    private Cycles() {}

    /** All targets that are on a cycle with the given one, itself among them; empty if there is no cycle through it. */
    static Set<UUID> through(PlanModel model, UUID id) {
        if (!comesBack(model, id)) {
            return Set.of();
        }
        var paths = new Paths(model, Reach::passesAtOnce);
        var members = new HashSet<>(paths.downstream(Set.of(id)));
        members.retainAll(paths.upstream(Set.of(id)));
        return Set.copyOf(members);
    }

    /** Searches both ways in turn, so that it ends as soon as the smaller side is known. */
    private static boolean comesBack(PlanModel model, UUID id) {
        var forward = new Side(id, true);
        var backward = new Side(id, false);
        while (true) {
            for (var side : new Side[] {forward, backward}) {
                if (side.open.isEmpty()) {
                    return false;
                }
                if (side.step(model)) {
                    return true;
                }
            }
        }
    }

    private static final class Side {

        private final UUID start;
        private final boolean forward;
        private final Deque<UUID> open = new ArrayDeque<>();
        private final Set<UUID> seen = new HashSet<>();

        Side(UUID start, boolean forward) {
            this.start = start;
            this.forward = forward;
            open.add(start);
        }

        /** Goes on from one target; true if that leads to the start. */
        boolean step(PlanModel model) {
            var current = open.poll();
            for (var edge : forward ? model.outgoing(current) : model.incoming(current)) {
                var next = forward ? edge.to() : edge.from();
                if (!Reach.passesAtOnce(edge)) {
                    continue;
                }
                if (next.equals(start)) {
                    return true;
                }
                if (seen.add(next)) {
                    open.add(next);
                }
            }
            return false;
        }
    }
}
