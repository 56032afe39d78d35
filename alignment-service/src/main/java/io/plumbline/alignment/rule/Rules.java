package io.plumbline.alignment.rule;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue: every rule, in the order in which results are shown. */
public final class Rules {

    private Rules() {}

    public static List<Rule> list() {
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
                new InTime(),
                new TrajectorySound(),
                new Sufficient(),
                new NoDoubleCount(),
                new LeadingMeasured(),
                new BaselineKnown(),
                new Owned(),
                new Balanced(),
                new NoContradiction(),
                new Guarded(),
                new Reaffirmed(),
                new EarlyVerdict(),
                new HistoryKept(),
                new NoErodingGoal());
    }

    /**
     * What tells one state of the catalogue from another: verdicts that were kept by another edition are not comparable. Raise the number
     * when a rule judges or words differently than before.
     */
    public static String edition(List<Rule> rules) {
        return "6 " + rules.stream().map(Rule::id).collect(Collectors.joining(" "));
    }
}
