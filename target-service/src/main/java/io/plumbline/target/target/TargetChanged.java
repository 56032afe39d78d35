package io.plumbline.target.target;

import java.time.Instant;
import java.util.List;

/**
 * A target has a new version.
 *
 * @param planRevision number of this change among all of the plan
 */
public record TargetChanged(
        TargetSnapshot target,
        long planRevision,
        TargetChange change,
        List<String> changedFields,
        String by,
        Instant at,
        Grounds grounds) {}
