package io.plumbline.alignment.whatif;

import io.plumbline.alignment.graph.Target;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** A target with another goal, due year or trajectory; its version stays, as nothing is decided. */
final class SupposedTarget {

    private SupposedTarget() {}

    /** @param horizonYears up to which milestones are worked out; after the due year the goal is held */
    static Target of(Target present, Supposition supposed, int horizonYears) {
        var goal = supposed.goal() == null ? present.goal() : supposed.goal();
        int dueYear = supposed.dueYear() == null ? present.dueYear() : supposed.dueYear();
        return new Target(
                present.id(),
                present.version(),
                present.state(),
                present.kpi(),
                present.perspective(),
                present.name(),
                present.owner(),
                present.baseline(),
                goal,
                dueYear,
                supposed.milestones() == null
                        ? milestones(present, goal, dueYear, horizonYears)
                        : supposed.milestones(),
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
