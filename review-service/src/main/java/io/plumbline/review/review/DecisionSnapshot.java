package io.plumbline.review.review;

import io.plumbline.review.assessment.Track;
import io.plumbline.review.forecast.pace.PaceVerdict;
import java.math.BigDecimal;
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

        @Schema(description = "What the leadership concluded about the pace; may be null", nullable = true)
        PaceVerdict paceVerdict,

        @Schema(examples = "280 by the end of the year", nullable = true)
        String expectedEffect,

        @Schema(description = "When the effect is to be checked", examples = "2027-12-31", nullable = true)
        LocalDate checkOn,

        @Schema(description = "Yearly level that was expected by then; may be null", examples = "280", nullable = true)
        BigDecimal expectedValue,

        @Schema(description = "Where the target stood when it was decided", nullable = true)
        Track trackThen,

        @Schema(
                description = "Its yearly level when it was decided; null without an actual",
                examples = "192.00",
                nullable = true)
        BigDecimal levelThen,

        @Schema(description = "Null if it was not tried against the alignment beforehand", nullable = true)
        WhatIfResult whatIf,

        @Schema(description = "The adjustment that carries it out; null for KEEP and CHANGE_STRATEGY", nullable = true)
        UUID adjustmentId,

        @Schema(examples = "paula") String decidedBy,
        Instant decidedAt,

        @Schema(description = "What a later review concluded about it; null while it is not checked", nullable = true)
        Outcome outcome,

        @Schema(examples = "The new bundle sells, though half a year later than hoped", nullable = true)
        String outcomeNote,

        @Schema(examples = "paula", nullable = true) String outcomeBy,
        @Schema(nullable = true) Instant outcomeAt) {}
