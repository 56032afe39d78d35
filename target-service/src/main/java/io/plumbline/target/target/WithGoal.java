package io.plumbline.target.target;

import io.plumbline.target.trajectory.GoalKind;
import java.math.BigDecimal;
import java.util.List;

/** The terms of a target with another goal. */
record WithGoal(
        String name,
        String owner,
        Baseline baseline,
        StatedGoal goal,
        StatedLevels levels,
        Integer dueYear,
        ShapeChoice shape,
        List<PinnedYear> pins,
        String formula)
        implements TargetTerms {

    static WithGoal of(TargetSnapshot target, GoalKind kind, BigDecimal amount) {
        return new WithGoal(
                target.name(),
                target.owner(),
                target.baseline(),
                new StatedGoal(null, kind, amount),
                StatedLevels.of(target.levels()),
                target.dueYear(),
                target.shape(),
                target.pins(),
                target.formula());
    }
}
