package io.plumbline.alignment.graph;

/**
 * The targets of a plan in an order in which each comes after all that it leads to, but for those of one cycle, which stand together.
 * Found by Tarjan's algorithm, without recursion, as plans may be deep.
 *
 * @param order the numbers of all targets
 * @param start where in {@code order} each component starts, and one more entry with its length
 */
record Components(int[] order, int[] start, int count) {

    static Components of(ArrayGraph graph) {
        return new Search(graph).run();
    }

    /** True if its targets come back to themselves. */
    boolean isCycle(int component, ArrayGraph graph) {
        if (start[component + 1] - start[component] > 1) {
            return true;
        }
        int target = order[start[component]];
        for (int step = graph.first[target]; step < graph.first[target + 1]; step++) {
            if (graph.to[step] == target) {
                return true;
            }
        }
        return false;
    }

    private static final class Search {

        private final ArrayGraph graph;
        private final int[] entered;
        private final int[] low;
        private final boolean[] open;
        private final int[] path;
        private final int[] next;
        private final int[] waiting;
        private final int[] order;
        private final int[] start;
        private int entries;
        private int waits;
        private int ordered;
        private int components;

        Search(ArrayGraph graph) {
            this.graph = graph;
            int count = graph.size();
            entered = new int[count];
            low = new int[count];
            open = new boolean[count];
            path = new int[count];
            next = new int[count];
            waiting = new int[count];
            order = new int[count];
            start = new int[count + 1];
        }

        Components run() {
            for (int target = 0; target < graph.size(); target++) {
                if (entered[target] == 0) {
                    walk(target);
                }
            }
            start[components] = ordered;
            return new Components(order, start, components);
        }

        private void walk(int root) {
            int depth = 0;
            path[0] = root;
            enter(root);
            while (depth >= 0) {
                int target = path[depth];
                if (next[target] < graph.first[target + 1]) {
                    int effect = graph.to[next[target]++];
                    if (entered[effect] == 0) {
                        path[++depth] = effect;
                        enter(effect);
                    } else if (open[effect]) {
                        low[target] = Math.min(low[target], entered[effect]);
                    }
                } else {
                    if (low[target] == entered[target]) {
                        close(target);
                    }
                    depth--;
                    if (depth >= 0) {
                        low[path[depth]] = Math.min(low[path[depth]], low[target]);
                    }
                }
            }
        }

        private void enter(int target) {
            entered[target] = low[target] = ++entries;
            next[target] = graph.first[target];
            open[target] = true;
            waiting[waits++] = target;
        }

        private void close(int root) {
            start[components++] = ordered;
            int target;
            do {
                target = waiting[--waits];
                open[target] = false;
                order[ordered++] = target;
            } while (target != root);
        }
    }
}
