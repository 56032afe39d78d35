package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link at one version: what callers read and what events carry. */
@Schema(name = "Link")
public record LinkSnapshot(
        UUID id,
        UUID planId,
        LinkKind kind,
        UUID fromTargetId,
        UUID toTargetId,
        @Schema(examples = "1", nullable = true) BigDecimal factor,
        @Schema(nullable = true) Form form,
        @Schema(nullable = true) Sign sign,
        @Schema(examples = "0.4", nullable = true) BigDecimal elasticity,
        @Schema(nullable = true) LinkTerms.Strength strength,
        @Schema(examples = "6") int lagMonths,

        @Schema(examples = "New products let us raise prices", nullable = true)
        String hypothesis,

        @Schema(examples = "Price test in two regions, 2026", nullable = true)
        String evidence,

        @Schema(nullable = true) LinkTerms.Confidence confidence,
        int version,

        @Schema(description = "When somebody last said that it holds")
        Instant affirmedAt,

        @Schema(examples = "Head of strategy") String affirmedBy) {}
