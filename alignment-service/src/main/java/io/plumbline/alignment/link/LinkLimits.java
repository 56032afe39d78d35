package io.plumbline.alignment.link;

import io.plumbline.alignment.verdict.OpenPlan;
import io.plumbline.platform.CountLimit;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many links a plan may have: each is checked with its plan, in memory. */
@ApplicationScoped
class LinkLimits {

    private static final String PROPERTY = "plumbline.limits.links-per-plan";

    private final CountLimit limit;

    LinkLimits(@ConfigProperty(name = PROPERTY, defaultValue = "1000000") int most) {
        limit = new CountLimit(PROPERTY, most, "A plan", "links", "remove some that are not needed");
    }

    /** @throws Refusal 409 if the plan would have more links than it may */
    void requireRoom(OpenPlan open, int more) {
        limit.requireRoom(open.model().countLinks(), more);
    }
}
