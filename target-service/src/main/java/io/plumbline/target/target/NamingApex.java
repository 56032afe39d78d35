package io.plumbline.target.target;

import io.plumbline.platform.Precondition;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.plan.PlanChanged;
import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.plan.PlanState;
import io.plumbline.target.plan.Plans;
import io.plumbline.target.plan.RecordingPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Names the targets that matter most; every other target must lead to one of them. */
@ApplicationScoped
public class NamingApex {

    private final Plans plans;
    private final Targets targets;
    private final RecordingPlan recording;

    NamingApex(Plans plans, Targets targets, RecordingPlan recording) {
        this.plans = plans;
        this.targets = targets;
        this.recording = recording;
    }

    /** @throws Refusal if the plan is unknown or changed meanwhile, or a target is not one of the plan's */
    @Transactional
    public PlanSnapshot name(UUID planId, String ifMatch, List<UUID> targetIds, String reason) {
        var plan = plans.getForChange(planId);
        Precondition.require(ifMatch, plan.version());
        plan.requireOpen();
        requireReason(plan, reason);
        var before = plan.snapshot();
        for (int index = 0; index < targetIds.size(); index++) {
            var targetId = targetIds.get(index);
            if (!targets.findPlanOf(targetId).filter(planId::equals).isPresent()) {
                throw Refusal.invalid(
                        "/targetIds/" + index, "The plan has no target " + targetId + ": set it before naming it.");
            }
        }
        plan.nameApex(targetIds.stream().distinct().toList());
        return recording.record(before, plan, PlanChanged.Change.REVISED, reason, null);
    }

    private static void requireReason(Plan plan, String reason) {
        if (plan.state() == PlanState.ACTIVE && reason == null) {
            throw Refusal.invalid("/reason", "The plan is in force: say why its apex changes.");
        }
    }
}
