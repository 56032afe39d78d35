package io.plumbline.review.drift;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the goals of a plan have moved; targets whose goal and date never moved are left out. */
public record PlanDrift(
        UUID planId,

        @Schema(description = "Newest revision of the plan that this rests on", examples = "14")
        long planRevision,

        List<GoalDrift> targets) {}
