package io.plumbline.target.plan;

import io.plumbline.platform.Caller;
import io.plumbline.platform.CountLimit;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many plans an organisation may have, scenarios and closed ones included: none is ever removed. */
@ApplicationScoped
class PlanLimits {

    private static final String PROPERTY = "plumbline.limits.plans-per-organisation";

    private final Plans plans;
    private final Caller caller;
    private final CountLimit limit;

    PlanLimits(Plans plans, Caller caller, @ConfigProperty(name = PROPERTY, defaultValue = "100000") int most) {
        this.plans = plans;
        this.caller = caller;
        limit = new CountLimit(
                PROPERTY, most, "An organisation", "plans, closed ones included", "go on with one that is there");
    }

    /** @throws Refusal 409 if the organisation has as many plans as it may */
    void requireRoom() {
        limit.requireRoom(plans.getEntityManager(), 1, "plan where tenant = ?1", caller.tenant());
    }
}
