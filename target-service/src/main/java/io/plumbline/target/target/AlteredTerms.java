package io.plumbline.target.target;

import java.util.List;

/** The terms of a target of which one was changed. */
record AlteredTerms(
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

    /** The terms of a target as it stands. */
    static AlteredTerms of(TargetSnapshot target) {
        return new AlteredTerms(
                target.name(),
                target.owner(),
                target.baseline(),
                new StatedGoal(null, target.goal().kind(), target.goal().amount()),
                StatedLevels.of(target.levels()),
                target.dueYear(),
                target.shape(),
                target.pins(),
                target.formula());
    }

    AlteredTerms withGoal(StatedGoal other) {
        return new AlteredTerms(name, owner, baseline, other, levels, dueYear, shape, pins, formula);
    }

    /** Pins at or after another due year fix nothing any more. */
    AlteredTerms due(int year) {
        var before = pins.stream().filter(pin -> pin.year() < year).toList();
        return new AlteredTerms(name, owner, baseline, goal, levels, year, shape, before, formula);
    }

    static AlteredTerms pinned(TargetTerms terms, List<PinnedYear> pins) {
        return new AlteredTerms(
                terms.name(),
                terms.owner(),
                terms.baseline(),
                terms.goal(),
                terms.levels(),
                terms.dueYear(),
                terms.shape(),
                pins,
                terms.formula());
    }
}
