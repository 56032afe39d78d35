package io.plumbline.target.adjustment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review's decision about a target, and what became of it here. */
@Schema(name = "Adjustment")
public record AdjustmentView(
        UUID id,
        UUID planId,

        @Schema(description = "The plan's revision that the answer took", examples = "9")
        long planRevision,

        UUID targetId,

        @Schema(
                description = "RAISE, LOWER, RETIME or RETIRE; null where the review did not say",
                examples = "LOWER",
                nullable = true)
        String kind,

        @Schema(description = "Version that the decision was based on", examples = "2")
        int expectedVersion,

        @Schema(examples = "Two slow quarters") String reason,
        @Schema(examples = "Chair") String decidedBy,
        AdjustmentOutcome outcome,

        @Schema(
                description = "The target's version after it: the new one if APPLIED, else the one that stayed",
                examples = "3",
                nullable = true)
        Integer targetVersion,

        @Schema(description = "Kind of problem; null unless REFUSED", examples = "stale", nullable = true)
        String refusalCode,

        @Schema(description = "Why, for a person; null unless REFUSED", nullable = true)
        String refusalDetail,

        Instant answeredAt) {}
