package io.plumbline.alignment.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What each target leads to and what leads to it, over any number of steps, and which ones come back to themselves. Immutable.
 *
 * <p>It is worked out for all targets at once, and after a change only for those for which it is another ({@link ReachChange}); both
 * give the same.
 */
public final class Reach {

    private final Marks marks;
    private final Map<UUID, Integer> numbers;
    private final long[] downstream;
    private final long[] upstream;
    private final Map<UUID, Set<UUID>> cycles;

    /** What is no longer as the arrays have it. */
    private final Register<UUID, Facts> changed;

    private Reach(
            Marks marks,
            Map<UUID, Integer> numbers,
            long[] downstream,
            long[] upstream,
            Map<UUID, Set<UUID>> cycles,
            Register<UUID, Facts> changed) {
        this.marks = marks;
        this.numbers = numbers;
        this.downstream = downstream;
        this.upstream = upstream;
        this.cycles = cycles;
        this.changed = changed;
    }

    /**
     * The facts of one target.
     *
     * @param cycle all targets that are on a cycle with it, itself among them; empty if it is on none
     */
    record Facts(long downstream, long upstream, Set<UUID> cycle) {

        static final Facts NONE = new Facts(0, 0, Set.of());
    }

    static Reach of(PlanModel model) {
        var marks = new Marks(model.plan());
        var graph = ArrayGraph.of(model);
        var all = ReachOfAll.of(model, marks, graph);
        return new Reach(marks, graph.numbers, all.downstream, all.upstream, all.cycles(), Register.empty());
    }

    Reach with(Map<UUID, Facts> others) {
        var next = changed;
        for (var entry : others.entrySet()) {
            next = next.with(entry.getKey(), entry.getValue());
        }
        return new Reach(marks, numbers, downstream, upstream, cycles, next);
    }

    Marks marks() {
        return marks;
    }

    Facts facts(UUID id) {
        var facts = changed.get(id);
        if (facts != null) {
            return facts;
        }
        var number = numbers.get(id);
        return number == null
                ? Facts.NONE
                : new Facts(downstream[number], upstream[number], cycles.getOrDefault(id, Set.of()));
    }

    /** True if the step counts for cycles: it leads on, or is a feedback that was not given the lag that it needs. */
    static boolean passesAtOnce(Edge edge) {
        return edge.leads() || edge.isOf(LinkKind.FEEDBACK) && edge.lagMonths() == 0;
    }

    /** True if a path of additive links, causal links or formulas leads from it to an apex. */
    public boolean leadsToApex(UUID targetId) {
        return Marks.reaches(facts(targetId).downstream());
    }

    /** The apexes that it raises by one path and lowers by another, in the order of their ids. */
    public List<UUID> tornApexes(UUID targetId) {
        return marks.torn(facts(targetId).downstream()).stream()
                .filter(apex -> !apex.equals(targetId))
                .toList();
    }

    /** True if a target of the perspective leads to it. */
    public boolean isLedFrom(UUID targetId, String perspective) {
        return marks.hasPerspective(facts(targetId).upstream(), perspective);
    }

    /** True if a target with a leading KPI of exactly this frequency leads to it. */
    public boolean isLedBy(UUID targetId, Frequency frequency) {
        return Marks.hasLeading(facts(targetId).upstream(), frequency);
    }

    /** All targets that are on a cycle without delay with it, itself among them; empty if it is on none. */
    public Set<UUID> cycle(UUID targetId) {
        return facts(targetId).cycle();
    }
}
