package io.plumbline.alignment.impact;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.Paths;
import io.plumbline.alignment.graph.PlanModel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The largest sums of lags from one target to those that it reaches. What lies on or behind a cycle counts by its way into the cycle. */
final class SlowestWay {

    private final Map<UUID, Integer> lagMonths;

    private SlowestWay(Map<UUID, Integer> lagMonths) {
        this.lagMonths = lagMonths;
    }

    static SlowestWay from(PlanModel model, UUID start) {
        var reached = new Paths(model, Edge::leads).downstream(Set.of(start));
        var waiting = new HashMap<UUID, Integer>();
        reached.forEach(id -> model.outgoing(id).stream()
                .filter(Edge::leads)
                .forEach(edge -> waiting.merge(edge.to(), 1, Integer::sum)));
        var longest = new HashMap<UUID, Integer>();
        longest.put(start, 0);
        var ready = new ArrayDeque<UUID>();
        ready.add(start);
        while (!ready.isEmpty()) {
            var current = ready.poll();
            for (var edge : model.outgoing(current)) {
                if (edge.leads() && !edge.to().equals(start)) {
                    longest.merge(edge.to(), longest.get(current) + edge.lagMonths(), Math::max);
                    if (waiting.merge(edge.to(), -1, Integer::sum) == 0) {
                        ready.add(edge.to());
                    }
                }
            }
        }
        return new SlowestWay(longest);
    }

    boolean reaches(UUID target) {
        return lagMonths.containsKey(target);
    }

    int lagMonthsTo(UUID target) {
        return lagMonths.get(target);
    }
}
