package io.plumbline.alignment.rule;

import java.util.List;

/** The catalogue: every rule, in the order in which results are shown. */
public final class Rules {

    private Rules() {}

    public static List<Rule> list(Thresholds thresholds) {
        return List.of(
                new ImpactAnswered(),
                new ReachesApex(),
                new SupportedFromBelow(),
                new PointsUpward(),
                new NoUndeclaredCycle(),
                new AddsUp(),
                new ComparableParts(),
                new FormulaHolds(),
                new SignAgrees(),
                new InTime(thresholds),
                new TrajectorySound(),
                new Sufficient(thresholds),
                new NoDoubleCount(),
                new LeadingMeasured(),
                new BaselineKnown(),
                new Owned(),
                new Balanced(thresholds),
                new NoContradiction(),
                new Guarded());
    }
}
