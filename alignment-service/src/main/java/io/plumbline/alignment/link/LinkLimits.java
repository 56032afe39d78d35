package io.plumbline.alignment.link;

import io.plumbline.alignment.verdict.OpenPlan;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many links a plan may have: each is checked with its plan, in memory. */
@ApplicationScoped
class LinkLimits {

    private final int linksPerPlan;

    LinkLimits(@ConfigProperty(name = "plumbline.limits.links-per-plan", defaultValue = "1000000") int linksPerPlan) {
        this.linksPerPlan = linksPerPlan;
    }

    /** @throws Refusal 409 if the plan would have more links than it may */
    void requireRoom(OpenPlan open, int more) {
        if (open.model().countLinks() + more > linksPerPlan) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "A plan has at most " + linksPerPlan + " links: remove some that are not needed.");
        }
    }
}
