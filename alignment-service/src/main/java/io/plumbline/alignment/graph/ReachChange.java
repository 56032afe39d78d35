package io.plumbline.alignment.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Carries reach from a plan to its successor: it begins where steps were added, taken away or altered, and goes on only as long as
 * something is another than it was.
 *
 * <p>Targets on one cycle are worked out together, from nothing, as they would otherwise uphold each other's outdated facts; between
 * cycles the plan has none, so going on in any order ends, and ends at the same.
 */
final class ReachChange {

    private final PlanModel after;
    private final Reach before;
    private final Marks marks;
    private final Map<UUID, Reach.Facts> changed = new HashMap<>();
    final Set<UUID> downstream = new HashSet<>();
    final Set<UUID> upstream = new HashSet<>();
    final Set<UUID> cycles = new HashSet<>();

    ReachChange(PlanModel before, PlanModel after, Set<UUID> touched) {
        this.after = after;
        this.before = before.reach();
        this.marks = this.before.marks();
        if (touched.isEmpty()) {
            after.know(this.before);
            return;
        }
        var seeds = regrouped(touched);
        settle(seeds, true);
        settle(seeds, false);
        after.know(this.before.with(changed));
    }

    private Reach.Facts facts(UUID id) {
        var facts = changed.get(id);
        return facts == null ? before.facts(id) : facts;
    }

    /** Finds the cycles that are there now. Every new one goes through a touched target, every old one that is broken too. */
    private Set<UUID> regrouped(Set<UUID> touched) {
        var seeds = new LinkedHashSet<>(touched);
        touched.forEach(id -> seeds.addAll(before.cycle(id)));
        var grouped = new HashSet<UUID>();
        for (var id : Set.copyOf(seeds)) {
            if (grouped.contains(id)) {
                continue;
            }
            var cycle = Cycles.through(after, id);
            (cycle.isEmpty() ? Set.of(id) : cycle).forEach(member -> {
                grouped.add(member);
                var known = facts(member);
                if (!known.cycle().equals(cycle)) {
                    changed.put(member, new Reach.Facts(known.downstream(), known.upstream(), cycle));
                    cycles.add(member);
                    seeds.add(member);
                }
            });
        }
        return seeds;
    }

    private void settle(Collection<UUID> seeds, boolean down) {
        Deque<UUID> open = new ArrayDeque<>(seeds);
        var waiting = new HashSet<>(seeds);
        while (!open.isEmpty()) {
            var id = open.poll();
            waiting.remove(id);
            var cycle = facts(id).cycle();
            if (cycle.isEmpty()) {
                go(id, pull(id, down, Map.of()), down, open, waiting);
            } else {
                var settled = settled(cycle, down);
                settled.forEach((member, value) -> go(member, value, down, open, waiting));
            }
        }
    }

    private void go(UUID id, long value, boolean down, Deque<UUID> open, Set<UUID> waiting) {
        var known = facts(id);
        if (value == (down ? known.downstream() : known.upstream())) {
            return;
        }
        changed.put(
                id,
                down
                        ? new Reach.Facts(value, known.upstream(), known.cycle())
                        : new Reach.Facts(known.downstream(), value, known.cycle()));
        (down ? downstream : upstream).add(id);
        for (var edge : down ? after.incoming(id) : after.outgoing(id)) {
            var next = down ? edge.from() : edge.to();
            if (edge.leads() && waiting.add(next)) {
                open.add(next);
            }
        }
    }

    /** The least values of all targets of a cycle that agree with each other and with what lies outside. */
    private Map<UUID, Long> settled(Set<UUID> cycle, boolean down) {
        var values = new HashMap<UUID, Long>();
        cycle.forEach(member -> values.put(member, 0L));
        boolean again = true;
        while (again) {
            again = false;
            for (var member : cycle) {
                long value = pull(member, down, values);
                again |= values.put(member, value) != value;
            }
        }
        return values;
    }

    private long pull(UUID id, boolean down, Map<UUID, Long> within) {
        long value = 0;
        for (var edge : down ? after.outgoing(id) : after.incoming(id)) {
            if (!edge.leads()) {
                continue;
            }
            var other = down ? edge.to() : edge.from();
            var inside = within.get(other);
            if (down) {
                long known = inside == null ? facts(other).downstream() : inside;
                value |= Marks.carried(known | marks.apex(other), edge.sign());
            } else {
                value |= (inside == null ? facts(other).upstream() : inside) | marks.cause(after.getTarget(other));
            }
        }
        return value;
    }
}
