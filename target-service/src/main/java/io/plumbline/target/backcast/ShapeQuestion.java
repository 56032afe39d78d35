package io.plumbline.target.backcast;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.target.Baseline;
import io.plumbline.target.target.ShapeChoice;
import io.plumbline.target.target.StatedGoal;
import io.plumbline.target.target.TargetTerms;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import io.plumbline.target.trajectory.ShapeComparison;
import io.plumbline.target.trajectory.ShapeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "How do the shapes differ?": the same terms in several shapes, for a chart. */
public record ShapeQuestion(
        @NotNull @Valid Baseline baseline,
        @NotNull @Valid StatedGoal goal,

        @Schema(description = "Years until the goal is due", examples = "5") @NotNull @Min(1) @Max(15)
        Integer dueYear,

        @Schema(description = "All with their usual parameters by default") @Size(min = 1, max = 20)
        List<@Valid @NotNull ShapeChoice> shapes,

        @Size(max = 15) List<TargetTerms.@Valid @NotNull PinnedYear> pins,

        @Schema(description = "Decimal places; 2 by default", examples = "2") @Min(0) @Max(6)
        Integer scale) {

    /** One shape's years, or why it cannot join the fixed values. */
    @Schema(name = "ComparedShape")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Candidate(
            ShapeChoice shape,
            List<BackCastAnswer.YearAsked> years,

            @Schema(description = "Why this shape is impossible here")
            String refusal) {}

    /** In the order of the shapes asked for. */
    @Schema(name = "ShapeComparison")
    public record Answer(List<Candidate> candidates) {}

    /** @throws io.plumbline.platform.Refusal if the terms themselves are impossible, whatever the shape */
    public Answer answer() {
        var asked = shapes == null ? every() : shapes;
        try {
            var plain =
                    new BackCastQuestion(baseline, goal, dueYear, null, pins, scale, null).backCast(ShapeChoice.LINEAR);
            var compared = ShapeComparison.of(
                    plain, asked.stream().map(choice -> choice.shape(dueYear)).toList());
            var candidates = new java.util.ArrayList<Candidate>();
            for (int index = 0; index < asked.size(); index++) {
                var candidate = compared.candidates().get(index);
                candidates.add(new Candidate(
                        asked.get(index),
                        candidate.trajectory().map(BackCastAnswer::years).orElse(null),
                        candidate
                                .refusal()
                                .map(ImpossibleTrajectory::getMessage)
                                .orElse(null)));
            }
            return new Answer(candidates);
        } catch (ImpossibleTrajectory impossible) {
            throw TargetProblem.refusal(impossible);
        }
    }

    private static List<ShapeChoice> every() {
        return Arrays.stream(ShapeName.values())
                .map(name -> new ShapeChoice(name, null, null, null, null, null))
                .toList();
    }
}
