package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.Candidates;
import io.plumbline.alignment.rule.Result;
import io.plumbline.alignment.rule.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/** Completes what rules advise with what that means in the plan as it stands, for somebody who reads it. */
@ApplicationScoped
public class Advising {

    private final Checks checks;
    private final List<Rule> rules;

    Advising(Checks checks, List<Rule> rules) {
        this.checks = checks;
        this.rules = rules;
    }

    /** Part of the caller's transaction. The plan is looked at only if there is something to advise. */
    public UnaryOperator<Result> in(CheckedPlan plan) {
        return new UnaryOperator<>() {
            private Candidates candidates;

            @Override
            public Result apply(Result result) {
                if (result.fix() == null) {
                    return result;
                }
                if (candidates == null) {
                    candidates = new Candidates(checks.of(plan).model(), rules);
                }
                return candidates.nameIn(result);
            }
        };
    }
}
