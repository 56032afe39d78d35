package io.plumbline.target.target.messaging;

import io.plumbline.target.target.TargetChange;
import io.plumbline.target.target.TargetChanged;
import io.plumbline.target.target.TargetSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is told of a version of a target: when it is made, and in each snapshot again. */
public record TargetChangedData(
        UUID planId,
        long planRevision,
        TargetChange change,
        List<String> changedFields,
        String by,
        Instant at,
        String reason,
        UUID adjustmentId,
        String gateOverride,
        Rebaseline rebaseline,
        Integer previousVersion,
        TargetSnapshot target) {

    /** Who let a version reach into closed years, and why; null for any other version. */
    record Rebaseline(String approvedBy, String reason) {

        static Rebaseline of(TargetChanged changed) {
            return changed.grounds().rebaseline()
                    ? new Rebaseline(changed.by(), changed.grounds().reason())
                    : null;
        }
    }

    public static TargetChangedData of(TargetChanged changed) {
        var target = changed.target();
        return new TargetChangedData(
                target.planId(),
                changed.planRevision(),
                changed.change(),
                changed.changedFields(),
                changed.by(),
                changed.at(),
                changed.grounds().reason(),
                changed.grounds().adjustmentId(),
                changed.grounds().gateOverride(),
                Rebaseline.of(changed),
                target.version() == 1 ? null : target.version() - 1,
                target);
    }
}
