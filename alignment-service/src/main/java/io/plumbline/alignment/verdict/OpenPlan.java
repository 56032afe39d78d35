package io.plumbline.alignment.verdict;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.rule.Check;
import java.util.UUID;

/** A plan that is locked for a change, in the state before it. */
public final class OpenPlan {

    private final CheckedPlan plan;
    private final Check check;

    OpenPlan(CheckedPlan plan, Check check) {
        this.plan = plan;
        this.check = check;
    }

    CheckedPlan plan() {
        return plan;
    }

    Check check() {
        return check;
    }

    public UUID id() {
        return plan.id();
    }

    /** The newest revision that is covered so far. */
    public long revision() {
        return plan.revision();
    }

    public PlanModel model() {
        return check.model();
    }
}
