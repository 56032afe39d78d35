package io.plumbline.target.plan;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Refusal;
import io.plumbline.target.version.ChangedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;

/** Makes a change of a plan a version: signed, dated, kept and told. */
@ApplicationScoped
public class RecordingPlan {

    private final Plans plans;
    private final PlanLimits limits;
    private final Event<PlanChanged> changes;
    private final Caller caller;
    private final Clock clock;

    RecordingPlan(Plans plans, PlanLimits limits, Event<PlanChanged> changes, Caller caller, Clock clock) {
        this.plans = plans;
        this.limits = limits;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param before the previous version, or null if there is none
     * @param plan locked for change, with its next revision taken
     * @param gateOverride what the gate objected to when it was overridden, or null
     * @throws Refusal 409 if the plan is new and the organisation has as many as it may
     */
    public PlanSnapshot record(
            PlanSnapshot before, Plan plan, PlanChanged.Change change, String reason, String gateOverride) {
        if (before == null) {
            limits.requireRoom();
        }
        var snapshot = plan.snapshot();
        var changed = new PlanChanged(
                change,
                snapshot,
                ChangedFields.between(before, snapshot),
                caller.name(),
                clock.instant(),
                reason,
                gateOverride);
        plans.keep(plan, changed);
        changes.fire(changed);
        return snapshot;
    }
}
