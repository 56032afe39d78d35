package io.plumbline.review.targetcopy;

import io.plumbline.review.assessment.Trajectory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is known of a target at one version. */
public record TargetFacts(
        UUID id,
        UUID planId,
        int version,
        TargetState state,
        KpiFacts kpi,
        String perspective,
        String name,
        String owner,
        Baseline baseline,
        Goal goal,
        int dueYear,
        List<Milestone> milestones,
        String formula) {

    /** Where a target stands between a first idea and its end. */
    public enum TargetState {
        DRAFT,
        PROPOSED,
        ACTIVE,
        RETIRED
    }

    /** Where the target starts from, in the KPI's unit. */
    public record Baseline(BigDecimal value, LocalDate date) {}

    /** What is to be reached, as it was said and as a number in the KPI's unit. */
    public record Goal(GoalKind kind, BigDecimal amount, String statement, BigDecimal value) {}

    /** The planned value at the end of a fiscal year. */
    public record Milestone(int year, LocalDate periodEnd, BigDecimal value) {}

    public Trajectory trajectory() {
        var path = milestones.stream()
                .map(milestone -> new io.plumbline.review.assessment.Milestone(
                        milestone.year(), milestone.periodEnd(), milestone.value()))
                .toList();
        return new Trajectory(kpi.measure(), version, goal.value(), dueYear, path);
    }
}
