package io.plumbline.target.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target to be set on a plan. */
public record NewTarget(
        @NotNull UUID kpiId,

        @Schema(description = "Code of one of the plan's perspectives", examples = "FINANCIAL") @NotNull @Size(max = 40)
        String perspective,

        @Schema(description = "The KPI's name by default", examples = "Profit") @Size(max = 200)
        String name,

        @Schema(description = "The one person who answers for it", examples = "CFO") @Size(max = 200)
        String owner,

        @NotNull @Valid Baseline baseline,
        @NotNull @Valid StatedGoal goal,

        @Schema(description = "Minimum and stretch around the goal; none by default") @Valid
        StatedLevels levels,

        @Schema(description = "Year in which the goal is due; the plan's last by default", examples = "5")
        @Min(1)
        @Max(15)
        Integer dueYear,

        @Schema(description = "How the way is spread over the years; LINEAR by default") @Valid
        ShapeChoice shape,

        @Schema(description = "Milestones fixed by hand; the years between are spread anew") @Size(max = 15)
        List<@Valid @NotNull PinnedYear> pins,

        @Schema(
                description = "How the KPI follows from others, over KPI codes with + - × ÷ (also * /) and parentheses",
                examples = "revenue - expenses")
        @Size(max = 1000)
        String formula)
        implements TargetTerms {}
