package io.plumbline.alignment.map;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import io.plumbline.platform.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The targets that a map shows: those of the whole plan, or what one target moves and is moved by.
 *
 * @param omitted how many of the plan are not shown
 */
record Selection(List<Target> targets, int omitted) {

    /** A map with more cards cannot be read, and takes long to lay out. */
    static final int MOST_CARDS = 100;

    /** @throws Refusal 422 if the plan has too many targets for one map */
    static Selection whole(PlanModel model) {
        if (model.size() > MOST_CARDS) {
            throw Refusal.invalid(
                    "around",
                    "The plan has %d targets, a map shows up to %d: name the target around which to draw it."
                            .formatted(model.size(), MOST_CARDS));
        }
        return new Selection(model.listTargets(), 0);
    }

    /**
     * The nearest targets up- and downstream of one target.
     *
     * @throws Refusal 422 if the plan has no such target
     */
    static Selection around(PlanModel model, UUID centre) {
        if (model.findTarget(centre).isEmpty()) {
            throw Refusal.invalid("around", "There is no target %s in the plan.".formatted(centre));
        }
        var down = nearest(model, centre, true);
        var up = nearest(model, centre, false);
        var chosen = new LinkedHashSet<UUID>();
        chosen.add(centre);
        for (int step = 0; step < Math.max(down.size(), up.size()); step++) {
            if (step < down.size() && chosen.size() < MOST_CARDS) {
                chosen.add(down.get(step));
            }
            if (step < up.size() && chosen.size() < MOST_CARDS) {
                chosen.add(up.get(step));
            }
        }
        var targets = chosen.stream().sorted().map(model::getTarget).toList();
        return new Selection(targets, model.size() - targets.size());
    }

    private static List<UUID> nearest(PlanModel model, UUID start, boolean forward) {
        Set<UUID> seen = new LinkedHashSet<>(List.of(start));
        var found = new ArrayList<UUID>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && found.size() < MOST_CARDS) {
            var current = open.poll();
            for (var edge : forward ? model.outgoing(current) : model.incoming(current)) {
                var next = forward ? edge.to() : edge.from();
                if (seen.add(next)) {
                    found.add(next);
                    open.add(next);
                }
            }
        }
        return found;
    }

    List<Edge> edges(PlanModel model) {
        var shown = targets.stream().map(Target::id).collect(Collectors.toSet());
        return targets.stream()
                .flatMap(target -> model.outgoing(target.id()).stream())
                .filter(edge -> shown.contains(edge.to()))
                .toList();
    }
}
