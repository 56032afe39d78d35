package io.plumbline.alignment.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is worked out over arrays is what JGraphT works out over its graph, cycles and all. */
class ReachTest {

    @Property(tries = 300)
    void the_arrays_say_what_jgrapht_says(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int targets,
            @ForAll @IntRange(max = 150) int steps) {
        var random = new Random(seed);
        var arrays = random(random, targets, steps);
        var apex = new long[targets];
        var own = new long[targets];
        apex[0] = 1L << 62 | 1;
        apex[targets - 1] |= 1L << 62 | 4;
        for (int target = 0; target < targets; target++) {
            own[target] = 1L << random.nextInt(20);
        }

        var ours = new ReachOfAll(arrays, apex, own);
        var theirs = new JGraphTReach(arrays);
        theirs.work(apex, own);

        assertArrayEquals(theirs.downstream, ours.downstream);
        assertArrayEquals(theirs.upstream, ours.upstream);
        var cyclic = new HashSet<UUID>();
        theirs.cyclic.forEach(target -> cyclic.add(arrays.ids[target]));
        assertEquals(cyclic, ours.cycles().keySet());
    }

    static ArrayGraph random(Random random, int targets, int steps) {
        var ids = new UUID[targets];
        var numbers = new HashMap<UUID, Integer>();
        for (int target = 0; target < targets; target++) {
            ids[target] = new UUID(0, target);
            numbers.put(ids[target], target);
        }
        var from = random.ints(steps, 0, targets).sorted().toArray();
        var first = new int[targets + 1];
        var to = new int[steps];
        var kind = new byte[steps];
        for (int step = 0; step < steps; step++) {
            first[from[step] + 1]++;
            boolean forward = random.nextInt(8) != 0;
            to[step] = forward ? random.nextInt(from[step] + 1) : random.nextInt(targets);
            kind[step] = (byte)
                    (random.nextInt(9) == 0
                            ? 0
                            : ArrayGraph.LEADS
                                    | (random.nextBoolean()
                                            ? ArrayGraph.RAISES
                                            : random.nextInt(3) == 0 ? 0 : ArrayGraph.LOWERS));
        }
        for (int target = 0; target < targets; target++) {
            first[target + 1] += first[target];
        }
        return new ArrayGraph(ids, numbers, first, to, kind);
    }
}
