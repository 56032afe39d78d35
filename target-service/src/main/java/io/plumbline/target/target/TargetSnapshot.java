package io.plumbline.target.target;

import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.trajectory.GoalKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target at one version: what callers read, what is kept, and what events carry. */
@Schema(name = "Target")
public record TargetSnapshot(
        UUID id,
        UUID planId,
        int version,
        TargetState state,
        KpiSnapshot kpi,
        @Schema(examples = "FINANCIAL") String perspective,
        @Schema(examples = "Profit") String name,
        @Schema(examples = "CFO", nullable = true) String owner,
        Baseline baseline,
        ResolvedGoal goal,

        @Schema(nullable = true) Levels levels,

        @Schema(examples = "5") int dueYear,
        ShapeChoice shape,
        List<TargetTerms.PinnedYear> pins,

        @Schema(description = "Year 0 is the baseline; after the due year the goal is held")
        List<Milestone> milestones,

        @Schema(examples = "revenue - expenses", nullable = true)
        String formula,

        @Schema(description = "KPI codes that the formula rests on", examples = "[\"revenue\",\"expenses\"]")
        List<String> formulaCodes,

        @Schema(description = "In a scenario: the target that this one was copied from", nullable = true)
        UUID originTargetId) {

    /** Minimum and stretch; either may be missing. */
    @Schema(name = "GoalLevels")
    public record Levels(
            @Schema(nullable = true) ResolvedGoal minimum,
            @Schema(nullable = true) ResolvedGoal stretch) {}

    /** The goal as it was said and the number that it resolves to. */
    public record ResolvedGoal(
            GoalKind kind,
            @Schema(examples = "2") BigDecimal amount,
            @Schema(examples = "double") String statement,

            @Schema(description = "In the KPI's unit", examples = "2000.00")
            BigDecimal value) {}

    /** The planned value at the end of one fiscal year. */
    public record Milestone(
            @Schema(examples = "1") int year,
            @Schema(examples = "2027-12-31") LocalDate periodEnd,
            @Schema(examples = "1200.00") BigDecimal value) {}
}
