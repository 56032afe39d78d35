package io.plumbline.target.backcast;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.target.trajectory.Feasibility;
import io.plumbline.target.trajectory.Growth;
import io.plumbline.target.trajectory.Trajectory;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The milestones and what each year asks for.
 *
 * @param feasibility null when no largest step was named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackCastAnswer(
        @Schema(description = "The goal as a number", examples = "2000.00")
        BigDecimal goalValue,

        List<YearAsked> years,

        @Schema(
                description =
                        "Whether every year stays within the largest step, and if not, what would have to give way")
        Feasibility feasibility) {

    /** One year: its milestone and the change since the year before. */
    public record YearAsked(
            @Schema(examples = "1") int year,
            @Schema(examples = "1148.70") BigDecimal value,

            @Schema(description = "Since the year before", examples = "148.70")
            BigDecimal change,

            @Schema(description = "Since the year before, where that was not 0", examples = "14.87", nullable = true)
            BigDecimal changePercent) {}

    static List<YearAsked> years(Trajectory trajectory) {
        return trajectory.growth().stream()
                .map(growth -> year(growth, trajectory.milestone(growth.year())))
                .toList();
    }

    private static YearAsked year(Growth growth, BigDecimal milestone) {
        return new YearAsked(
                growth.year(), milestone, growth.change(), growth.percent().orElse(null));
    }
}
