package io.plumbline.alignment.proposal;

import io.plumbline.alignment.graph.Plan;
import io.plumbline.alignment.graph.Target;
import io.plumbline.alignment.graph.TargetRevision;
import io.plumbline.alignment.rule.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What would become of one target.
 *
 * @param dueYear the year of the goal; the last year if the milestones go on changing after the present one
 * @param milestones the values at the ends of years 0, 1, 2, ...
 */
public record Move(
        UUID targetId,
        String name,
        BigDecimal presentGoal,
        BigDecimal goal,
        BigDecimal difference,
        int dueYear,
        List<BigDecimal> presentMilestones,
        List<BigDecimal> milestones,
        String sentence) {

    static Move of(Plan plan, Target present, Shift shift) {
        int horizon = plan.horizonYears();
        var milestones = IntStream.rangeClosed(0, horizon)
                .mapToObj(year -> present.milestone(year).add(shift.at(year)))
                .toList();
        boolean settled = IntStream.rangeClosed(present.dueYear(), horizon)
                .allMatch(year -> milestones.get(year).compareTo(milestones.get(present.dueYear())) == 0);
        int dueYear = settled ? present.dueYear() : horizon;
        return of(plan, present, dueYear, milestones);
    }

    static Move of(Plan plan, Target present, int dueYear, List<BigDecimal> milestones) {
        var goal = milestones.get(dueYear);
        return new Move(
                present.id(),
                present.name(),
                present.goal(),
                goal,
                goal.subtract(present.goal()),
                dueYear,
                present.milestones(),
                milestones,
                sentence(plan, present, goal, dueYear));
    }

    private static String sentence(Plan plan, Target present, BigDecimal goal, int dueYear) {
        int direction = goal.compareTo(present.goal());
        if (direction == 0) {
            return "Keep the goal of %s and re-plan the years before it.".formatted(present.name());
        }
        return "%s %s from %s to %s by %d."
                .formatted(
                        direction > 0 ? "Raise" : "Lower",
                        present.name(),
                        Wording.number(present.goal(), present.kpi()),
                        Wording.amount(goal, present.kpi()),
                        plan.calendarYear(dueYear));
    }

    Target applyTo(Target present, int horizonYears) {
        return TargetRevision.of(present, goal, dueYear, milestones, horizonYears);
    }
}
