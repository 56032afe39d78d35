package io.plumbline.review.diagnosis;

import io.plumbline.review.linkcopy.PlanLinks;
import io.plumbline.review.period.MonthsBack;
import io.plumbline.review.targetcopy.PlanFacts;
import io.plumbline.review.targetcopy.TargetFacts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The last responsible moment of each driver: the latest day on which a change of it can still reach an apex in time, which is
 * when that is due less the lags on the longest way there.
 */
public final class LastMoments {

    private LastMoments() {}

    /** By target; targets that lead to no apex have none, and neither has an apex. With several apexes the earliest counts. */
    public static Map<UUID, LocalDate> of(PlanFacts plan, Collection<TargetFacts> targets, PlanLinks links) {
        var byId = targets.stream().collect(Collectors.toMap(TargetFacts::id, Function.identity()));
        var moments = new HashMap<UUID, LocalDate>();
        for (var apexId : plan.apexTargetIds()) {
            var apex = byId.get(apexId);
            if (apex != null) {
                var due = apex.trajectory().due();
                links.longestLagMonthsTo(Set.of(apexId))
                        .forEach((driver, months) -> moments.merge(
                                driver,
                                MonthsBack.from(due, months),
                                (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        plan.apexTargetIds().forEach(moments::remove);
        return moments;
    }
}
