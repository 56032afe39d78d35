package io.plumbline.alignment.verdict;

import io.plumbline.alignment.graph.PlanModel;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A target of a scenario that was copied from one of its origin.
 *
 * @param scenario the scenario as it was before
 * @param copies answers for targets of the origin those copies that were told of so far, this one among them
 */
public record CopiedTarget(
        PlanModel scenario, UUID id, UUID originId, Function<Collection<UUID>, Map<UUID, UUID>> copies) {

    public UUID planId() {
        return scenario.plan().id();
    }
}
