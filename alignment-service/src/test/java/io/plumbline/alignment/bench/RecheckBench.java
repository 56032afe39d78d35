package io.plumbline.alignment.bench;

import io.plumbline.alignment.graph.GraphPass;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Rules;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Prints what the re-check of one change costs in plans of 1,000, 10,000 and 100,000 targets with the same neighbourhood, beside a full
 * check, and the graph part of a full check beside JGraphT. All times are CPU time of the measuring thread: other processes do not count.
 *
 * <p>Arguments: number of changes measured per plan, rounds of the graph part.
 */
public final class RecheckBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

    private final GrownPlan grown;
    private Check check;
    private final Random random = new Random(7);

    private RecheckBench(int size) {
        grown = new GrownPlan(size, 1);
    }

    public static void main(String[] arguments) {
        int changes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        for (int size : SIZES) {
            new RecheckBench(size).print(changes);
        }
        printGraph(new GraphPass(new GrownPlan(100_000, 1).model()), rounds);
    }

    private void print(int changes) {
        var model = grown.model();
        model.reach();
        long full = cpu(() -> check = Check.full(model, Rules.list()));
        print("anywhere", changes, full, () -> 1 + random.nextInt(grown.size - 1));
        int[] some = random.ints(SIZES.get(0), 1, grown.size).toArray();
        print("among the same 1,000", changes, full, () -> some[random.nextInt(some.length)]);
    }

    private void print(String where, int changes, long full, IntSupplier which) {
        var revisions = new long[changes];
        var links = new long[changes];
        for (int round = 0; round < changes; round++) {
            int number = which.getAsInt();
            var target = grown.target(number, 100 + random.nextInt(900), 2L + round);
            revisions[round] = cpu(() -> recheck(new PlanEdit.TargetSet(target)));
            int link = 10_000_000 + round / 2;
            PlanEdit edit = round % 2 == 0
                    ? new PlanEdit.LinkSet(grown.link(link, number, number / 4))
                    : new PlanEdit.LinkRemoved(GrownPlan.linkId(link));
            links[round] = cpu(() -> recheck(edit));
        }
        System.out.printf(
                "%,8d targets, %-20s  revised: p50 %,.1f us, p99 %,.1f us  link made or removed: p50 %,.1f us, p99 %,.1f us  full check %,.0f ms = %,.0f re-checks%n",
                grown.size,
                where,
                micros(revisions, 0.5),
                micros(revisions, 0.99),
                micros(links, 0.5),
                micros(links, 0.99),
                full / 1e6,
                full / 1e3 / micros(revisions, 0.5));
    }

    private Object recheck(PlanEdit edit) {
        check = check.after(PlanChange.of(check.model(), edit)).after();
        return check;
    }

    private static void printGraph(GraphPass graph, int rounds) {
        var ours = new long[rounds];
        var theirs = new long[rounds];
        var ratios = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            var facts = new GraphPass.Facts[1];
            ours[round] = cpu(() -> facts[0] = graph.ours());
            var other = new GraphPass.Facts[1];
            var prepared = graph.prepared(other);
            theirs[round] = cpu(() -> {
                prepared.run();
                return other[0];
            });
            ratios[round] = 1000 * theirs[round] / ours[round];
            if (!facts[0].equals(other[0])) {
                throw new IllegalStateException("the results differ: " + facts[0] + " and " + other[0]);
            }
        }
        System.out.printf(
                "graph part of a full check, 100,000 targets and 300,000 links: %,.1f ms, JGraphT %,.1f ms, %.1f times as long (median of ratios); equal results%n",
                micros(ours, 0.5) / 1e3, micros(theirs, 0.5) / 1e3, median(ratios) / 1000.0);
    }

    private static long cpu(Supplier<Object> work) {
        LongSupplier clock = THREADS::getCurrentThreadCpuTime;
        long begin = clock.getAsLong();
        work.get();
        return clock.getAsLong() - begin;
    }

    /** Of the second half: by then the machine code is there. */
    private static double micros(long[] times, double share) {
        var second = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(second);
        return second[(int) (share * (second.length - 1))] / 1e3;
    }

    private static long median(long[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
