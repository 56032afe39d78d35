package io.plumbline.target.target;

import io.plumbline.target.kpi.KpiSnapshot;
import io.plumbline.target.plan.FiscalYears;
import io.plumbline.target.target.TargetSnapshot.Levels;
import io.plumbline.target.trajectory.BackCast;
import io.plumbline.target.trajectory.Goal;
import io.plumbline.target.trajectory.Pin;
import io.plumbline.target.trajectory.Trajectory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is decided about a target, resolved: the goal as a number and the milestones of every year of the plan.
 *
 * @param baselineDateAssumed true if nobody said when the baseline was measured
 * @param trajectory years 0 to the plan's horizon; after the due year the goal is held
 */
record Terms(
        String name,
        String owner,
        BigDecimal baselineValue,
        LocalDate baselineDate,
        boolean baselineDateAssumed,
        Goal goal,
        String goalStatement,
        Levels levels,
        int dueYear,
        ShapeChoice shape,
        List<Pin> pins,
        Trajectory trajectory,
        Formula formula) {

    /** Resolves the goal and back-casts it to the years. */
    static Terms resolve(TargetTerms asked, KpiSnapshot kpi, FiscalYears years) {
        int scale = kpi.scale();
        int dueYear = asked.dueYear() == null ? years.horizonYears() : asked.dueYear();
        var goal = asked.goal().goal();
        var statement = asked.goal().words(goal);
        var shape = asked.shape() == null ? ShapeChoice.LINEAR : asked.shape();
        var baseline = asked.baseline();
        var pins = asked.pins() == null
                ? List.<Pin>of()
                : asked.pins().stream()
                        .map(pin -> new Pin(pin.year(), shown(pin.value(), scale)))
                        .toList();
        var trajectory = trajectory(baseline.value(), goal, dueYear, shape, pins, scale, years.horizonYears());
        var levels = asked.levels() == null
                ? null
                : asked.levels().resolve(baseline.value(), trajectory.goal(), dueYear, scale, kpi.direction());
        return new Terms(
                asked.name() == null ? kpi.name() : asked.name(),
                asked.owner(),
                trajectory.baseline(),
                baseline.isDated() ? baseline.date() : years.end(0),
                !baseline.isDated(),
                goal,
                statement,
                levels,
                dueYear,
                shape,
                pins,
                trajectory,
                Formula.read(asked.formula()));
    }

    /** 1300 is kept as 1300.00, like every milestone; a value that is finer than the scale is left to be refused. */
    private static BigDecimal shown(BigDecimal value, int scale) {
        return value.stripTrailingZeros().scale() <= scale ? value.setScale(scale) : value;
    }

    private static Trajectory trajectory(
            BigDecimal baseline, Goal goal, int dueYear, ShapeChoice shape, List<Pin> pins, int scale, int horizon) {
        var value = goal.resolve(baseline, dueYear, scale);
        return new BackCast(baseline, value, dueYear, shape.shape(dueYear), pins, scale)
                .trajectory()
                .heldTo(horizon);
    }
}
