package io.plumbline.target.target;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many targets a plan may have: who listens keeps all of them. */
@ApplicationScoped
class TargetLimits {

    private final Targets targets;
    private final int targetsPerPlan;

    TargetLimits(
            Targets targets,
            @ConfigProperty(name = "plumbline.limits.targets-per-plan", defaultValue = "250000") int targetsPerPlan) {
        this.targets = targets;
        this.targetsPerPlan = targetsPerPlan;
    }

    /**
     * Each target took a revision of its plan, so only a plan with that many revisions has to be counted.
     *
     * @throws Refusal 409 if the plan has as many targets as it may
     */
    void requireRoom(Plan plan) {
        if (plan.revision() >= targetsPerPlan && targets.count("planId", plan.id()) >= targetsPerPlan) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "A plan has at most " + targetsPerPlan + " targets: begin another plan for the rest.");
        }
    }
}
