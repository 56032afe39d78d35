package io.plumbline.target.target;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CountLimit;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many targets a plan may have: who listens keeps all of them. */
@ApplicationScoped
class TargetLimits {

    private static final String PROPERTY = "plumbline.limits.targets-per-plan";

    private final Targets targets;
    private final Caller caller;
    private final int targetsPerPlan;
    private final CountLimit limit;

    TargetLimits(
            Targets targets,
            Caller caller,
            @ConfigProperty(name = PROPERTY, defaultValue = "250000") int targetsPerPlan) {
        this.targets = targets;
        this.caller = caller;
        this.targetsPerPlan = targetsPerPlan;
        limit = new CountLimit(PROPERTY, targetsPerPlan, "A plan", "targets", "begin another plan for the rest");
    }

    /**
     * Each target took a revision of its plan, so only a plan with that many revisions has to be counted.
     *
     * @throws Refusal 409 if the plan has as many targets as it may
     */
    void requireRoom(Plan plan) {
        if (plan.revision() >= targetsPerPlan) {
            limit.requireRoom(
                    targets.getEntityManager(),
                    1,
                    "target where tenant = ?1 and plan_id = ?2",
                    caller.tenant(),
                    plan.id());
        }
    }
}
