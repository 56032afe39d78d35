package io.plumbline.target.planfile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.target.target.Baseline;
import io.plumbline.target.target.ShapeChoice;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.target.StatedLevels;
import io.plumbline.target.target.TargetTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A target as a file states it.
 *
 * @param id of the target, where the plan has it; else KPI code, perspective and name say which target is meant
 * @param kpi code of its KPI
 * @param apex whether it is one of those that matter most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanFileTarget(
        UUID id,
        @NotBlank @Size(max = 64) String kpi,
        @NotBlank @Size(max = 40) String perspective,
        Boolean apex,
        @Size(max = 200) String name,
        @Size(max = 200) String owner,
        @NotNull @Valid Baseline baseline,
        @NotNull @Valid StatedGoal goal,
        @Valid StatedLevels levels,
        @Min(1) @Max(15) Integer dueYear,
        @Valid ShapeChoice shape,
        @Size(max = 15) List<@Valid @NotNull PinnedYear> pins,
        @Size(max = 1000) String formula)
        implements TargetTerms {

    boolean isApex() {
        return Boolean.TRUE.equals(apex);
    }
}
