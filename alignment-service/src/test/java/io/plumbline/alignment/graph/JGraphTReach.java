package io.plumbline.alignment.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/** The same facts as {@link ReachOfAll} works out, by a library that many rely on: slower, and known to be right. */
final class JGraphTReach {

    final Graph<Integer, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
    private final Map<DefaultEdge, Byte> kinds = new IdentityHashMap<>();
    final long[] downstream;
    final long[] upstream;
    Set<Integer> cyclic;

    JGraphTReach(ArrayGraph arrays) {
        for (int target = 0; target < arrays.size(); target++) {
            graph.addVertex(target);
        }
        for (int target = 0; target < arrays.size(); target++) {
            for (int step = arrays.first[target]; step < arrays.first[target + 1]; step++) {
                kinds.put(graph.addEdge(target, arrays.to[step]), arrays.kind[step]);
            }
        }
        downstream = new long[arrays.size()];
        upstream = new long[arrays.size()];
    }

    void work(long[] apex, long[] own) {
        var inspector = new KosarajuStrongConnectivityInspector<>(graph);
        var condensation = inspector.getCondensation();
        var order = new ArrayList<Graph<Integer, DefaultEdge>>();
        new TopologicalOrderIterator<>(condensation).forEachRemaining(order::add);
        cyclic = new HashSet<>();
        for (var component : order) {
            if (component.vertexSet().size() > 1 || hasLoop(component)) {
                cyclic.addAll(component.vertexSet());
            }
            settle(component, () -> pushUp(component, own));
        }
        Collections.reverse(order);
        for (var component : order) {
            settle(component, () -> pullDown(component, apex));
        }
    }

    private static boolean hasLoop(Graph<Integer, DefaultEdge> component) {
        return !component.edgeSet().isEmpty();
    }

    private static void settle(Graph<Integer, DefaultEdge> component, BooleanSupplier pass) {
        boolean again = pass.getAsBoolean();
        while (again && (component.vertexSet().size() > 1 || hasLoop(component))) {
            again = pass.getAsBoolean();
        }
    }

    private boolean pushUp(Graph<Integer, DefaultEdge> component, long[] own) {
        boolean changed = false;
        for (int target : component.vertexSet()) {
            for (var edge : graph.outgoingEdgesOf(target)) {
                int effect = graph.getEdgeTarget(edge);
                if ((kinds.get(edge) & ArrayGraph.LEADS) != 0) {
                    long brought = upstream[target] | own[target];
                    changed |= (brought & ~upstream[effect]) != 0;
                    upstream[effect] |= brought;
                }
            }
        }
        return changed;
    }

    private boolean pullDown(Graph<Integer, DefaultEdge> component, long[] apex) {
        boolean changed = false;
        for (int target : component.vertexSet()) {
            long marks = downstream[target];
            for (var edge : graph.outgoingEdgesOf(target)) {
                int effect = graph.getEdgeTarget(edge);
                if ((kinds.get(edge) & ArrayGraph.LEADS) != 0) {
                    marks |= Marks.carried(downstream[effect] | apex[effect], ArrayGraph.sign(kinds.get(edge)));
                }
            }
            changed |= marks != downstream[target];
            downstream[target] = marks;
        }
        return changed;
    }
}
