package io.plumbline.review.linkcopy;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The links of one plan, by what they lead to. */
public final class PlanLinks {

    private final Map<UUID, List<LinkFacts>> byEffect;

    public PlanLinks(Collection<LinkFacts> links) {
        byEffect = links.stream()
                .filter(link -> link.kind().drives())
                .collect(Collectors.groupingBy(LinkFacts::toTargetId));
    }

    /** The parts and causes of a target. */
    public List<LinkFacts> driversOf(UUID targetId) {
        return byEffect.getOrDefault(targetId, List.of());
    }

    /**
     * For every target that leads to one of the given ends, the months that a change of it takes at most to arrive there: the sum
     * of lags on the longest path. Links that close a circle are not followed a second time.
     */
    public Map<UUID, Integer> longestLagMonthsTo(Set<UUID> ends) {
        Map<UUID, Integer> unsettled = outgoingWithin(reaching(ends));
        Map<UUID, Integer> months = new HashMap<>();
        ends.forEach(end -> months.put(end, 0));
        var ready = new ArrayDeque<>(ends);
        while (!ready.isEmpty()) {
            var effect = ready.remove();
            for (var link : driversOf(effect)) {
                var cause = link.fromTargetId();
                if (ends.contains(cause)) {
                    continue; // an end is where one wants to arrive, not a station on the way
                }
                months.merge(cause, months.get(effect) + link.lagMonths(), Math::max);
                if (unsettled.merge(cause, -1, Integer::sum) == 0) {
                    ready.add(cause);
                }
            }
        }
        return months;
    }

    private Set<UUID> reaching(Set<UUID> ends) {
        var reaching = new HashSet<>(ends);
        var open = new ArrayDeque<>(ends);
        while (!open.isEmpty()) {
            for (var link : driversOf(open.remove())) {
                if (reaching.add(link.fromTargetId())) {
                    open.add(link.fromTargetId());
                }
            }
        }
        return reaching;
    }

    /** By target, how many of its links lead to an end. */
    private Map<UUID, Integer> outgoingWithin(Set<UUID> reaching) {
        Map<UUID, Integer> counts = new HashMap<>();
        for (var effect : reaching) {
            driversOf(effect).forEach(link -> counts.merge(link.fromTargetId(), 1, Integer::sum));
        }
        return counts;
    }
}
