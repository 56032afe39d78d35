package io.plumbline.alignment.graph;

import java.util.Arrays;

/** For the bench: the graph part of a full check, over arrays and over JGraphT's graph, each made before it is timed. */
public final class GraphPass {

    private final ArrayGraph arrays;
    private final long[] apex;
    private final long[] own;

    public GraphPass(PlanModel model) {
        arrays = ArrayGraph.of(model);
        var marks = new Marks(model.plan());
        apex = new long[arrays.size()];
        own = new long[arrays.size()];
        for (int target = 0; target < arrays.size(); target++) {
            apex[target] = marks.apex(arrays.ids[target]);
            own[target] = marks.cause(model.getTarget(arrays.ids[target]));
        }
    }

    /** Facts of both sides as one number each, so that they can be compared. */
    public record Facts(int downstream, int upstream, int cyclic) {}

    public Facts ours() {
        var all = new ReachOfAll(arrays, apex, own);
        return new Facts(
                Arrays.hashCode(all.downstream),
                Arrays.hashCode(all.upstream),
                all.cycles().size());
    }

    /** JGraphT's graph, ready to be asked. */
    public Runnable prepared(Facts[] answer) {
        var theirs = new JGraphTReach(arrays);
        return () -> {
            theirs.work(apex, own);
            answer[0] = new Facts(
                    Arrays.hashCode(theirs.downstream), Arrays.hashCode(theirs.upstream), theirs.cyclic.size());
        };
    }
}
