package io.plumbline.target.target;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A target has a new version.
 *
 * @param planRevision number of this change among all of the plan
 * @param adjustmentId the review's decision that this version carries out, or null
 */
public record TargetChanged(
        TargetSnapshot target,
        long planRevision,
        TargetChange change,
        List<String> changedFields,
        String by,
        Instant at,
        String reason,
        UUID adjustmentId) {}
