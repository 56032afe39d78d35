package io.plumbline.review.adjustment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An adjustment as callers read it. */
@Schema(name = "Adjustment")
public record AdjustmentSnapshot(
        UUID id,
        UUID reviewId,
        UUID planId,
        UUID targetId,
        AdjustmentKind kind,

        @Schema(description = "Version of the target that the decision was based on", examples = "2")
        int expectedVersion,

        @Schema(description = "The goal that is wanted; the present one for RETIME and RETIRE")
        NewGoal goal,

        @Schema(
                description = "Fiscal year of the plan in which the goal is to be due; null unless RETIME",
                examples = "5",
                nullable = true)
        Integer dueYear,

        @Schema(examples = "The campaign works after all") String reason,
        @Schema(examples = "paula") String decidedBy,
        Instant decidedAt,
        AdjustmentState state,

        @Schema(
                description = "Version of the target that carries it out; null unless APPLIED",
                examples = "3",
                nullable = true)
        Integer appliedVersion,

        @Schema(description = "Kind of problem; null unless REFUSED", examples = "stale", nullable = true)
        String refusalCode,

        @Schema(description = "Why target-service refused; null unless REFUSED", nullable = true)
        String refusalDetail,

        @Schema(description = "When target-service answered; null before", nullable = true)
        Instant answeredAt) {}
