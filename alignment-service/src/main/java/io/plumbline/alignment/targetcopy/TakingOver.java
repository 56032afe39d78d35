package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.CopiedTarget;
import io.plumbline.alignment.verdict.OpenPlan;
import io.plumbline.alignment.verdict.TakenOver;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is known of a plan and its targets becomes known of a scenario and its copies, when they are first told of. */
@ApplicationScoped
class TakingOver {

    private final List<TakenOver> kinds;
    private final TargetCopies targets;

    TakingOver(@All List<TakenOver> kinds, TargetCopies targets) {
        this.kinds = kinds;
        this.targets = targets;
    }

    /** Nothing unless it is a scenario. */
    List<PlanEdit> fromPlan(PlanTold plan) {
        if (!plan.isScenario() || plan.origin() == null) {
            return List.of();
        }
        return kinds.stream()
                .flatMap(kind -> kind.fromPlan(plan.origin().planId(), plan.id()).stream())
                .toList();
    }

    /** Nothing unless it is a copy. */
    List<PlanEdit> withTarget(OpenPlan open, TargetTold target) {
        if (target.originTargetId() == null) {
            return List.of();
        }
        var copied = new CopiedTarget(
                open.model(), target.id(), target.originTargetId(), ids -> targets.mapCopies(open.id(), ids));
        return kinds.stream().flatMap(kind -> kind.withTarget(copied).stream()).toList();
    }
}
