package io.plumbline.alignment.rule;

import io.plumbline.alignment.graph.Thresholds;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each threshold with its meaning and the values that make sense. */
public enum Threshold {
    AHEAD_OF_CAUSES(
            "aheadOfCauses",
            "share of its way",
            "How far an effect may be ahead of what its causes allow",
            "0",
            "1",
            Thresholds::aheadOfCauses),
    SUFFICIENT_FROM(
            "sufficientFrom",
            "share of the effect's change",
            "The least that an effect's drivers must explain of its change",
            "0",
            "1",
            Thresholds::sufficientFrom),
    SUFFICIENT_TO(
            "sufficientTo",
            "share of the effect's change",
            "The most that an effect's drivers may explain of its change",
            "1",
            "10",
            Thresholds::sufficientTo),
    FEWEST_TARGETS(
            "fewestTargets",
            "targets",
            "Fewer targets than this leave a plan thin",
            "1",
            "100000",
            thresholds -> BigDecimal.valueOf(thresholds.fewestTargets())),
    MOST_TARGETS(
            "mostTargets",
            "targets",
            "More targets than this cannot be steered",
            "1",
            "1000000",
            thresholds -> BigDecimal.valueOf(thresholds.mostTargets())),
    LARGEST_PERSPECTIVE(
            "largestPerspective",
            "share of all targets",
            "The most that one perspective may have of all targets",
            "0.1",
            "1",
            Thresholds::largestPerspective),
    AFFIRM_EVERY_MONTHS(
            "affirmEveryMonths",
            "months",
            "A link or an impact answer is affirmed at least this often",
            "1",
            "120",
            thresholds -> BigDecimal.valueOf(thresholds.affirmEveryMonths())),
    REVIEW_EVERY_MONTHS(
            "reviewEveryMonths",
            "months",
            "A review falls in every period of this length",
            "1",
            "36",
            thresholds -> BigDecimal.valueOf(thresholds.reviewEveryMonths())),
    EARLY_VERDICT(
            "earlyVerdict",
            "share of the horizon",
            "By when a review has said whether the apex will be reached",
            "0.05",
            "1",
            Thresholds::earlyVerdict),
    MOST_LOWERINGS(
            "mostLowerings",
            "lowerings",
            "So many lowerings of a goal in force make it an eroding one",
            "1",
            "20",
            thresholds -> BigDecimal.valueOf(thresholds.mostLowerings())),
    MISS_MONTHS(
            "missMonths",
            "months",
            "A goal that is lowered this soon after a miss is an eroding one",
            "0",
            "36",
            thresholds -> BigDecimal.valueOf(thresholds.missMonths()));

    private final String key;
    private final String unit;
    private final String meaning;
    private final BigDecimal least;
    private final BigDecimal most;
    private final Function<Thresholds, BigDecimal> value;

    Threshold(
            String key,
            String unit,
            String meaning,
            String least,
            String most,
            Function<Thresholds, BigDecimal> value) {
        this.key = key;
        this.unit = unit;
        this.meaning = meaning;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.value = value;
    }

    /** Its name in JSON. */
    public String key() {
        return key;
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    public BigDecimal of(Thresholds thresholds) {
        return value.apply(thresholds);
    }

    /** The thresholds that a rule judges by. */
    public static List<Threshold> of(Rule rule) {
        return Stream.of(values())
                .filter(threshold -> rule.thresholds().contains(threshold.key))
                .toList();
    }
}
