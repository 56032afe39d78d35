package io.plumbline.alignment.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Works out for all targets at once what each leads to and what leads to it: two passes over arrays, one each way. */
final class ReachOfAll {

    private final ArrayGraph graph;
    private final Components components;
    private final long[] own;
    private final long[] apex;
    final long[] downstream;
    final long[] upstream;

    /** @param apex what a target has to say as an apex; @param own what it brings as a cause; both by its number */
    ReachOfAll(ArrayGraph graph, long[] apex, long[] own) {
        this.graph = graph;
        this.apex = apex;
        this.own = own;
        components = Components.of(graph);
        downstream = new long[graph.size()];
        upstream = new long[graph.size()];
        for (int component = 0; component < components.count(); component++) {
            pull(component);
        }
        for (int component = components.count() - 1; component >= 0; component--) {
            push(component);
        }
    }

    static ReachOfAll of(PlanModel model, Marks marks, ArrayGraph graph) {
        var apex = new long[graph.size()];
        var own = new long[graph.size()];
        for (int number = 0; number < graph.size(); number++) {
            apex[number] = marks.apex(graph.ids[number]);
            own[number] = marks.cause(model.getTarget(graph.ids[number]));
        }
        return new ReachOfAll(graph, apex, own);
    }

    /** What the effects lead to; those of other components are known, those of one cycle are repeated until nothing is new. */
    private void pull(int component) {
        boolean again;
        do {
            again = false;
            for (int place = components.start()[component]; place < components.start()[component + 1]; place++) {
                int target = components.order()[place];
                long marks = downstream[target];
                for (int step = graph.first[target]; step < graph.first[target + 1]; step++) {
                    if ((graph.kind[step] & ArrayGraph.LEADS) != 0) {
                        int effect = graph.to[step];
                        marks |= Marks.carried(downstream[effect] | apex[effect], ArrayGraph.sign(graph.kind[step]));
                    }
                }
                again |= marks != downstream[target];
                downstream[target] = marks;
            }
        } while (again && isLarge(component));
    }

    private void push(int component) {
        boolean again;
        do {
            again = false;
            for (int place = components.start()[component]; place < components.start()[component + 1]; place++) {
                int target = components.order()[place];
                long brought = upstream[target] | own[target];
                for (int step = graph.first[target]; step < graph.first[target + 1]; step++) {
                    if ((graph.kind[step] & ArrayGraph.LEADS) != 0) {
                        int effect = graph.to[step];
                        again |= (brought & ~upstream[effect]) != 0;
                        upstream[effect] |= brought;
                    }
                }
            }
        } while (again && isLarge(component));
    }

    private boolean isLarge(int component) {
        return components.isCycle(component, graph);
    }

    /** For each target that comes back to itself, all that are on the same cycles. */
    Map<UUID, Set<UUID>> cycles() {
        var cycles = new HashMap<UUID, Set<UUID>>();
        for (int component = 0; component < components.count(); component++) {
            if (!components.isCycle(component, graph)) {
                continue;
            }
            var members = new HashSet<UUID>();
            for (int place = components.start()[component]; place < components.start()[component + 1]; place++) {
                members.add(graph.ids[components.order()[place]]);
            }
            members.forEach(member -> cycles.put(member, members));
        }
        return cycles;
    }
}
