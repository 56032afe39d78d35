package io.plumbline.alignment.rule;

import java.util.List;
import java.util.UUID;

/**
 * What all rules together say about one version of a target.
 *
 * @param results one per rule that has something to say, in the order of the catalogue
 */
public record TargetVerdict(UUID targetId, long targetVersion, List<Result> results) {

    public TargetVerdict {
        results = List.copyOf(results);
    }

    public Outcome outcome() {
        var worst = Outcome.PASS;
        for (var result : results) {
            worst = worst.orWorse(result.outcome());
        }
        return worst.asVerdict();
    }

    /** True if the target does not say what it will impact. */
    public boolean isNebulous() {
        return failingRules().contains(ImpactAnswered.ID);
    }

    public List<String> failingRules() {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.FAIL)
                .map(Result::rule)
                .toList();
    }
}
