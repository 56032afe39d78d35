package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.Baseline;
import io.plumbline.alignment.graph.Formula;
import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The part of a target in target-service's events that this service relies on. */
record TargetTold(
        UUID id,
        long version,
        TargetState state,
        KpiTold kpi,
        String perspective,
        String name,
        String owner,
        BaselineTold baseline,
        GoalTold goal,
        int dueYear,
        List<MilestoneTold> milestones,
        String formula,
        UUID originTargetId) {

    /** @param dateAssumed true if nobody said when it was measured; kept as it was told, for the copy equals its source */
    record BaselineTold(BigDecimal value, LocalDate date, Boolean dateAssumed) {

        Baseline toBaseline() {
            return new Baseline(value, Boolean.TRUE.equals(dateAssumed) ? null : date);
        }
    }

    record GoalTold(BigDecimal value) {}

    record MilestoneTold(int year, BigDecimal value) {}

    /** @param newest the KPI as it is known now, which may be newer than the one in the event */
    Target toTarget(Kpi newest) {
        return new Target(
                id,
                version,
                state,
                newest,
                perspective,
                name,
                owner,
                baseline.toBaseline(),
                goal.value(),
                dueYear,
                milestones.stream()
                        .sorted(Comparator.comparingInt(MilestoneTold::year))
                        .map(MilestoneTold::value)
                        .toList(),
                formula == null || formula.isBlank() ? null : Formula.read(formula));
    }
}
