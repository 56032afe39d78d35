package io.plumbline.alignment.graph;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** A target with another goal, due year or trajectory; its version stays, as nothing is decided. */
public final class TargetRevision {

    private TargetRevision() {}

    /**
     * @param goal the present one if null
     * @param dueYear the present one if null
     * @param milestones if null, the trajectory keeps its shape, or is even if the due year changes; after the due year the goal is held
     * @param horizonYears up to which milestones are worked out
     */
    public static Target of(
            Target present, BigDecimal goal, Integer dueYear, List<BigDecimal> milestones, int horizonYears) {
        var newGoal = goal == null ? present.goal() : goal;
        int newDueYear = dueYear == null ? present.dueYear() : dueYear;
        return new Target(
                present.id(),
                present.version(),
                present.state(),
                present.kpi(),
                present.perspective(),
                present.name(),
                present.owner(),
                present.baseline(),
                newGoal,
                newDueYear,
                milestones == null ? milestones(present, newGoal, newDueYear, horizonYears) : milestones,
                present.formula());
    }

    private static List<BigDecimal> milestones(Target present, BigDecimal goal, int dueYear, int horizonYears) {
        boolean sameShape = dueYear == present.dueYear()
                && present.isPlannedUpTo(horizonYears)
                && present.movement().sign() != 0;
        var baseline = present.baseline().value();
        var way = goal.subtract(baseline);
        return IntStream.rangeClosed(0, horizonYears)
                .mapToObj(year -> sameShape ? present.progress(year) : evenly(year, dueYear))
                .map(progress -> baseline.add(way.multiply(progress))
                        .setScale(present.kpi().scale(), RoundingMode.HALF_UP))
                .toList();
    }

    private static BigDecimal evenly(int year, int dueYear) {
        return BigDecimal.valueOf(Math.min(year, dueYear)).divide(BigDecimal.valueOf(dueYear), MathContext.DECIMAL64);
    }
}
