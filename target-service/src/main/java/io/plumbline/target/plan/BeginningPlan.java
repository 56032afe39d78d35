package io.plumbline.target.plan;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Begins a plan, as a draft without targets. */
@ApplicationScoped
public class BeginningPlan {

    private final Plans plans;
    private final Event<PlanChanged> changes;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    BeginningPlan(Plans plans, Event<PlanChanged> changes, Identities identities, Caller caller, Clock clock) {
        this.plans = plans;
        this.changes = changes;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public PlanSnapshot begin(PlanOutline outline) {
        var plan = Plan.begin(identities.next(), outline);
        plans.persist(plan);
        var snapshot = plan.snapshot();
        changes.fire(new PlanChanged(PlanChanged.Change.CREATED, snapshot, caller.name(), clock.instant(), null));
        return snapshot;
    }
}
