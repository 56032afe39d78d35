package io.plumbline.target.target;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.PlanChanged;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Names the targets that matter most; every other target must lead to one of them. */
@ApplicationScoped
public class NamingApex {

    private final Plans plans;
    private final Targets targets;
    private final Event<PlanChanged> changes;
    private final Caller caller;
    private final Clock clock;

    NamingApex(Plans plans, Targets targets, Event<PlanChanged> changes, Caller caller, Clock clock) {
        this.plans = plans;
        this.targets = targets;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal if the plan is unknown or changed meanwhile, or a target is not one of the plan's */
    @Transactional
    public PlanSnapshot name(UUID planId, String ifMatch, List<UUID> targetIds) {
        var plan = plans.getForChange(planId);
        Precondition.require(ifMatch, plan.version());
        for (int index = 0; index < targetIds.size(); index++) {
            var targetId = targetIds.get(index);
            if (!targets.findPlanOf(targetId).filter(planId::equals).isPresent()) {
                throw Refusal.invalid(
                        "/targetIds/" + index, "The plan has no target " + targetId + ": set it before naming it.");
            }
        }
        plan.nameApex(targetIds.stream().distinct().toList());
        var snapshot = plan.snapshot();
        changes.fire(new PlanChanged(PlanChanged.Change.REVISED, snapshot, caller.name(), clock.instant(), null));
        return snapshot;
    }
}
