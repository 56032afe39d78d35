package io.plumbline.alignment.verdict;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.rule.Check;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads plans and their checks, also by one of their targets. */
@ApplicationScoped
public class Reading {

    private final JudgedTargets judged;
    private final CheckedPlans plans;
    private final Checks checks;

    Reading(JudgedTargets judged, CheckedPlans plans, Checks checks) {
        this.judged = judged;
        this.plans = plans;
        this.checks = checks;
    }

    /** A check and the revision that it covers. */
    public record Covered(long planRevision, Check check) {

        public PlanModel model() {
            return check.model();
        }
    }

    /** @throws Refusal 404 */
    @Transactional
    public CheckedPlan getPlanOf(UUID targetId) {
        return plans.get(judged.getPlanOf(targetId));
    }

    /** @throws Refusal 404 */
    @Transactional
    public Covered checkOf(UUID targetId) {
        return covered(getPlanOf(targetId));
    }

    /** @throws Refusal 404 */
    @Transactional
    public Covered checkOfPlan(UUID planId) {
        return covered(plans.get(planId));
    }

    private Covered covered(CheckedPlan plan) {
        return new Covered(plan.revision(), checks.of(plan));
    }
}
