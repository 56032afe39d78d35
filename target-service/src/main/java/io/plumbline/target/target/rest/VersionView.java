package io.plumbline.target.target.rest;

import io.plumbline.target.target.TargetChange;
import io.plumbline.target.target.TargetChanged;
import io.plumbline.target.target.TargetSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a target: what changed, who, when, why, and the whole state after it. */
@Schema(name = "TargetVersion")
public record VersionView(
        int version,
        long planRevision,
        TargetChange change,
        @Schema(examples = "[\"goal\",\"milestones\"]") List<String> changedFields,
        String by,
        Instant at,

        @Schema(examples = "Growth comes later than thought", nullable = true)
        String reason,

        @Schema(description = "The review's decision that this version carries out", nullable = true)
        UUID adjustmentId,

        @Schema(description = "What the activation gate objected to when an approver overrode it", nullable = true)
        String gateOverride,

        @Schema(description = "Whether an approver let it reach into closed years")
        boolean rebaseline,

        TargetSnapshot target) {

    static VersionView of(TargetChanged changed) {
        return new VersionView(
                changed.target().version(),
                changed.planRevision(),
                changed.change(),
                changed.changedFields(),
                changed.by(),
                changed.at(),
                changed.grounds().reason(),
                changed.grounds().adjustmentId(),
                changed.grounds().gateOverride(),
                changed.grounds().rebaseline(),
                changed.target());
    }
}
