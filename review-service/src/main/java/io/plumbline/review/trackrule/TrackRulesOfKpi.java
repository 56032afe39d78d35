package io.plumbline.review.trackrule;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of a KPI as callers read them. */
public record TrackRulesOfKpi(
        UUID kpiId,

        @Schema(description = "The one in its ETag; 0 if the KPI never had rules of its own", examples = "1")
        int version,

        @Schema(description = "Asked in this order; the first that matches decides")
        List<NewTrackRules.Rule> rules) {}
