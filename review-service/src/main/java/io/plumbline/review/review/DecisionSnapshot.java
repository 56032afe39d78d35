package io.plumbline.review.review;

import io.plumbline.review.forecast.pace.PaceVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision as callers read it. */
@Schema(name = "Decision")
public record DecisionSnapshot(
        UUID id,
        UUID reviewId,
        UUID planId,
        UUID targetId,
        DecisionKind kind,
        @Schema(examples = "The campaign works after all") String reason,

        @Schema(description = "What the leadership concluded about the pace; may be null")
        PaceVerdict paceVerdict,

        @Schema(examples = "280 by the end of the year") String expectedEffect,

        @Schema(description = "When the effect is to be checked", examples = "2027-12-31")
        LocalDate checkOn,

        @Schema(description = "The adjustment that carries it out; null unless RAISE or LOWER")
        UUID adjustmentId,

        @Schema(examples = "anonymous") String decidedBy,
        Instant decidedAt) {}
