package io.plumbline.alignment.verdict;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.rule.Candidates;
import io.plumbline.alignment.rule.Result;
import io.plumbline.alignment.rule.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Completes what rules advise with what that means in the plan as it stands, for somebody who reads it. */
@ApplicationScoped
public class Advising {

    /** In a larger plan an event tells a fix as the rule gave it: a check must not wait for somebody to look around in all of it. */
    private static final int MOST_TARGETS_IN_EVENTS = 500;

    private final Checks checks;
    private final List<Rule> rules;

    Advising(Checks checks, List<Rule> rules) {
        this.checks = checks;
        this.rules = rules;
    }

    /** Part of the caller's transaction. The plan is looked at only if there is something to advise. */
    public UnaryOperator<Result> in(CheckedPlan plan) {
        return in(() -> checks.of(plan).model());
    }

    /** The same for what events tell, of a plan in the state that was checked. */
    public UnaryOperator<Result> inEvents(PlanModel plan) {
        return plan.size() > MOST_TARGETS_IN_EVENTS ? UnaryOperator.identity() : in(() -> plan);
    }

    /** Part of the caller's transaction. */
    public UnaryOperator<Result> inEvents(CheckedPlan plan) {
        return inEvents(checks.of(plan).model());
    }

    private UnaryOperator<Result> in(Supplier<PlanModel> plan) {
        return new UnaryOperator<>() {
            private Candidates candidates;

            @Override
            public Result apply(Result result) {
                if (result.fix() == null) {
                    return result;
                }
                if (candidates == null) {
                    candidates = new Candidates(plan.get(), rules);
                }
                return candidates.nameIn(result);
            }
        };
    }
}
