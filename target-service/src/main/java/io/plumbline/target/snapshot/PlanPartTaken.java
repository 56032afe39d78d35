package io.plumbline.target.snapshot;

import io.plumbline.target.plan.PlanSnapshot;
import io.plumbline.target.target.TargetChanged;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A part of a plan was taken, at a revision of its own.
 *
 * @param part 1, 2, 3, ... within the plan and snapshot
 * @param last whether the plan is complete with it
 * @param begunAtRevision the revision of the plan's first part
 * @param plan with the revision of this part
 * @param versions of the plan's targets, retired ones too, each as it was told
 */
public record PlanPartTaken(
        UUID snapshotId,
        int part,
        boolean last,
        long begunAtRevision,
        String by,
        Instant at,
        PlanSnapshot plan,
        List<TargetChanged> versions) {}
