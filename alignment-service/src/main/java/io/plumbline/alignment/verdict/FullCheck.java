package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Rule;
import io.plumbline.alignment.rule.Rules;
import io.plumbline.alignment.rule.TargetVerdict;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Judges a plan anew, from nothing but what the database holds, and holds the verdicts that re-checks have left there against it. They
 * are equal at all times, unless they were kept by an older edition of the rules: a difference is a defect of this service or a damaged row, and is not repaired by looking.
 */
@ApplicationScoped
public class FullCheck {

    private static final int MOST_NAMED = 20;

    private final CheckedPlans plans;
    private final Checks checks;
    private final JudgedTargets judged;
    private final List<Rule> rules;

    FullCheck(CheckedPlans plans, Checks checks, JudgedTargets judged, List<Rule> rules) {
        this.plans = plans;
        this.checks = checks;
        this.judged = judged;
        this.rules = rules;
    }

    /**
     * What was found.
     *
     * @param sameRules false if the kept verdicts are those of other rules, from before an upgrade; a difference is then no defect
     * @param targetsThatDiffer the first of them
     */
    public record Comparison(
            UUID planId,
            long planRevision,
            int targets,
            boolean sameRules,
            int differing,
            List<UUID> targetsThatDiffer) {

        public boolean equal() {
            return differing == 0;
        }
    }

    /** @throws Refusal 404 */
    @Transactional
    public Comparison compare(UUID planId) {
        var plan = plans.findForChange(planId).orElseThrow(() -> Refusal.notFound("plan", planId));
        var full = Check.full(checks.readModel(plan), rules);
        var kept = Check.restored(full.model(), rules, judged.listVerdicts(planId));
        var differing = new ArrayList<UUID>();
        Stream.concat(full.listVerdicts().stream(), kept.listVerdicts().stream())
                .map(TargetVerdict::targetId)
                .distinct()
                .filter(id -> !full.findVerdict(id)
                        .map(FullCheck::words)
                        .equals(kept.findVerdict(id).map(FullCheck::words)))
                .forEach(differing::add);
        return new Comparison(
                planId,
                plan.revision(),
                full.listVerdicts().size(),
                plan.isJudgedBy(Rules.edition(rules)),
                differing.size(),
                differing.stream().limit(MOST_NAMED).toList());
    }

    /** The sentences carry every number; the numbers themselves may have lost trailing zeros in the database. */
    private static List<String> words(TargetVerdict verdict) {
        var words = new ArrayList<String>();
        words.add("version " + verdict.targetVersion());
        verdict.results()
                .forEach(result -> words.add(result.rule() + " " + result.outcome() + " " + result.sentence()));
        return words;
    }
}
