package io.plumbline.alignment.graph;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody said a target will impact; a statement, not an edge.
 *
 * @param impactedTargetIds empty if the answer is "none"
 * @param reason why there is no impact, or null if targets are named
 * @param affirmedAt when somebody last said so, or null if that does not matter
 */
public record ImpactAnswer(
        UUID targetId, ImpactScope scope, Set<UUID> impactedTargetIds, String reason, Instant affirmedAt) {

    public ImpactAnswer(UUID targetId, ImpactScope scope, Set<UUID> impactedTargetIds, String reason) {
        this(targetId, scope, impactedTargetIds, reason, null);
    }

    public ImpactAnswer {
        impactedTargetIds = Set.copyOf(impactedTargetIds);
    }

    public boolean isReasonedNone() {
        return impactedTargetIds.isEmpty() && reason != null && !reason.isBlank();
    }

    /** Names the answer within its plan. */
    public record Key(UUID targetId, ImpactScope scope) {}

    public Key key() {
        return new Key(targetId, scope);
    }
}
