package io.plumbline.alignment.threshold.rest;

import io.plumbline.alignment.graph.Thresholds;
import io.plumbline.alignment.threshold.PlanThresholds;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The thresholds of a plan at one version; version 0 are the usual ones. */
@Schema(name = "PlanThresholds")
public record ThresholdsView(
        UUID planId,
        @Schema(examples = "2") int version,
        Thresholds thresholds,

        @Schema(examples = "Head of strategy", nullable = true)
        String changedBy,

        @Schema(examples = "A holding with many targets", nullable = true)
        String reason,

        @Schema(nullable = true) Instant changedAt) {

    static ThresholdsView usual(UUID planId) {
        return new ThresholdsView(planId, 0, Thresholds.USUAL, null, null, null);
    }

    static ThresholdsView of(UUID planId, PlanThresholds row) {
        return new ThresholdsView(
                planId, row.version(), row.thresholds(), row.changedBy(), row.reason(), row.changedAt());
    }
}
