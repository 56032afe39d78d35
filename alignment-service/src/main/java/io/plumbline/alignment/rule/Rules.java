package io.plumbline.alignment.rule;

import java.util.List;

/** The catalogue: every rule, in the order in which results are shown. */
public final class Rules {

    private Rules() {}

    public static List<Rule> list(Thresholds thresholds) {
        return List.of(
                new ImpactAnswered(),
                new ReachesApex(),
                new AddsUp(),
                new FormulaHolds(),
                new SignAgrees(),
                new InTime(thresholds));
    }
}
