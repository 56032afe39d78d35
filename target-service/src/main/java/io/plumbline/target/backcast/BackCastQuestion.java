package io.plumbline.target.backcast;

import io.plumbline.target.kpi.StepLimit;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.target.Baseline;
import io.plumbline.target.target.ShapeChoice;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.target.TargetTerms;
import io.plumbline.target.trajectory.BackCast;
import io.plumbline.target.trajectory.Feasibility;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import io.plumbline.target.trajectory.Pin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "What would the years look like?": terms without a plan or KPI. */
public record BackCastQuestion(
        @NotNull @Valid Baseline baseline,
        @NotNull @Valid StatedGoal goal,

        @Schema(description = "Years until the goal is due", examples = "5") @NotNull @Min(1) @Max(15)
        Integer dueYear,

        @Schema(description = "LINEAR by default") @Valid ShapeChoice shape,
        @Size(max = 15) List<TargetTerms.@Valid @NotNull PinnedYear> pins,

        @Schema(description = "Decimal places; 2 by default", examples = "2") @Min(0) @Max(6)
        Integer scale,

        @Schema(description = "Asks whether the way is feasible") @Valid
        StepLimit largestStep) {

    /** @throws io.plumbline.platform.Refusal if no trajectory follows */
    public BackCastAnswer answer() {
        try {
            var backCast = backCast(shape == null ? ShapeChoice.LINEAR : shape);
            return new BackCastAnswer(
                    backCast.goal(),
                    BackCastAnswer.years(backCast.trajectory()),
                    largestStep == null ? null : Feasibility.of(backCast, largestStep.limit()));
        } catch (ImpossibleTrajectory impossible) {
            throw TargetProblem.refusal(impossible);
        }
    }

    BackCast backCast(ShapeChoice chosen) {
        int decimals = scale == null ? 2 : scale;
        var fixed = pins == null
                ? List.<Pin>of()
                : pins.stream().map(pin -> new Pin(pin.year(), pin.value())).toList();
        return new BackCast(
                baseline.value(),
                goal.goal().resolve(baseline.value(), dueYear, decimals),
                dueYear,
                chosen.shape(dueYear),
                fixed,
                decimals);
    }
}
