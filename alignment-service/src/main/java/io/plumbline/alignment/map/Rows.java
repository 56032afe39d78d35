package io.plumbline.alignment.map;

import io.plumbline.alignment.graph.Edge;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The targets of each perspective from left to right.
 *
 * <p>The top lane stands in order of creation; in every lane below, a target stands where the targets are that it moves: by the mean
 * of their places (the barycentre heuristic of layered graph drawing).
 */
final class Rows {

    private final PlanModel model;
    private final List<StrategyMap.Lane> lanes = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final Map<UUID, Integer> columns = new HashMap<>();
    /** Place in the lane as a share of its width, so that lanes of different width can be compared. */
    private final Map<UUID, Double> places = new HashMap<>();

    private Rows(PlanModel model) {
        this.model = model;
    }

    static Rows of(PlanModel model) {
        var rows = new Rows(model);
        var all = model.listTargets();
        for (var perspective : model.plan().perspectives()) {
            rows.add(
                    perspective.code(),
                    perspective.name(),
                    all.stream()
                            .filter(target -> target.perspective().equals(perspective.code()))
                            .toList());
        }
        return rows;
    }

    private void add(String code, String name, List<Target> lane) {
        lanes.add(new StrategyMap.Lane(code, name, lanes.size(), lane.size()));
        var sorted = lane.stream()
                .sorted(Comparator.comparingDouble(this::barycentre).thenComparing(Target::id))
                .toList();
        for (int column = 0; column < sorted.size(); column++) {
            var id = sorted.get(column).id();
            columns.put(id, column);
            places.put(id, (column + 0.5) / sorted.size());
        }
        targets.addAll(sorted);
    }

    /** In the middle for a target that moves nothing in the lanes above. */
    private double barycentre(Target target) {
        return model.outgoing(target.id()).stream()
                .map(Edge::to)
                .filter(places::containsKey)
                .mapToDouble(places::get)
                .average()
                .orElse(0.5);
    }

    List<StrategyMap.Lane> lanes() {
        return lanes;
    }

    /** Lane by lane, from left to right. */
    List<Target> targets() {
        return targets;
    }

    int column(UUID target) {
        return columns.get(target);
    }
}
