package io.plumbline.alignment.verdict;

import io.plumbline.alignment.graph.PlanEdit;
import java.util.List;
import java.util.UUID;

/** One kind of things that this service knows of a plan and that a scenario takes over from it, such as links. */
public interface TakenOver {

    /** What belongs to the plan as a whole, when its scenario begins; kept in the caller's transaction. */
    default List<PlanEdit> fromPlan(UUID originPlanId, UUID scenarioId) {
        return List.of();
    }

    /** What belongs to a target, when its copy is first told of; kept in the caller's transaction. */
    default List<PlanEdit> withTarget(CopiedTarget copied) {
        return List.of();
    }
}
