package io.plumbline.target.target;

import io.plumbline.target.plan.PlanContents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells a plan what rests on it. Retired targets count: their history is read in the plan's frame. */
@ApplicationScoped
class TargetsOfPlan implements PlanContents {

    private final Targets targets;

    TargetsOfPlan(Targets targets) {
        this.targets = targets;
    }

    @Override
    public boolean hasTargets(UUID planId) {
        return targets.find("planId", planId).page(0, 1).list().size() == 1;
    }

    @Override
    public boolean hasTargetsIn(UUID planId, String perspective) {
        return targets.find("planId = ?1 and perspective = ?2", planId, perspective)
                        .page(0, 1)
                        .list()
                        .size()
                == 1;
    }
}
