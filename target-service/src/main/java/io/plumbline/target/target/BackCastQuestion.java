package io.plumbline.target.target;

import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.BackCast;
import io.plumbline.target.trajectory.Growth;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import io.plumbline.target.trajectory.Pin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "What would the years look like?": terms without a plan or KPI. Nothing is stored. */
public record BackCastQuestion(
        @NotNull @Valid Baseline baseline,
        @NotNull @Valid StatedGoal goal,

        @Schema(description = "Years until the goal is due", examples = "5") @NotNull @Min(1) @Max(15)
        Integer dueYear,

        @Schema(description = "LINEAR by default") @Valid ShapeChoice shape,
        @Size(max = 15) List<TargetTerms.@Valid @NotNull PinnedYear> pins,

        @Schema(description = "Decimal places; 2 by default", examples = "2") @Min(0) @Max(6)
        Integer scale) {

    /** The milestones, and what each year asks for. */
    public record Answer(
            @Schema(description = "The goal as a number", examples = "2000.00")
            BigDecimal goalValue,

            List<YearAsked> years) {}

    /** One year: its milestone and the change since the year before. */
    public record YearAsked(
            @Schema(examples = "1") int year,
            @Schema(examples = "1148.70") BigDecimal value,

            @Schema(description = "Since the year before", examples = "148.70")
            BigDecimal change,

            @Schema(description = "Since the year before, where that was not 0", examples = "14.87")
            BigDecimal changePercent) {}

    /** @throws io.plumbline.platform.Refusal if no trajectory follows */
    public Answer answer() {
        try {
            int decimals = scale == null ? 2 : scale;
            var value = goal.goal().resolve(baseline.value(), dueYear, decimals);
            var fixed = Optional.ofNullable(pins).orElse(List.of()).stream()
                    .map(pin -> new Pin(pin.year(), pin.value()))
                    .toList();
            var chosen = (shape == null ? ShapeChoice.LINEAR : shape).shape(dueYear);
            var trajectory = new BackCast(baseline.value(), value, dueYear, chosen, fixed, decimals).trajectory();
            return new Answer(
                    value,
                    trajectory.growth().stream()
                            .map(growth -> year(growth, trajectory.milestone(growth.year())))
                            .toList());
        } catch (ImpossibleTrajectory impossible) {
            throw TargetProblem.refusal(impossible);
        }
    }

    private static YearAsked year(Growth growth, BigDecimal milestone) {
        return new YearAsked(
                growth.year(), milestone, growth.change(), growth.percent().orElse(null));
    }
}
