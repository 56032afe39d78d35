package io.plumbline.alignment.graph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A meeting at which a plan is reviewed, as review-service tells of it.
 *
 * @param version of the review; a newer one replaces an older one
 * @param asOf the day whose state is reviewed
 * @param closedAt when it was closed, or null if it is still to come
 * @param judgedTargetIds the targets of which it said whether they are too far, not far enough or on pace; empty before it is closed
 */
public record Review(UUID id, long version, String name, LocalDate asOf, Instant closedAt, Set<UUID> judgedTargetIds) {

    public Review {
        judgedTargetIds = Set.copyOf(judgedTargetIds);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** True if it said, or can still say, where a target will be at the end of the plan. */
    public boolean judges(UUID targetId) {
        return !isClosed() || judgedTargetIds.contains(targetId);
    }
}
