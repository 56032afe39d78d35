package io.plumbline.target.overview;

import io.plumbline.target.plan.PlanSnapshot;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan and its targets at one instant, in the order of creation. */
public record PlanOverview(
        PlanSnapshot plan,
        Instant asOf,

        @Schema(description = "The plan's fiscal year at that date, 1 to its horizon", examples = "1")
        int currentYear,

        @Schema(
                description = "What alignment last said of the plan; null before the first check and for the past",
                examples = "WARN",
                nullable = true)
        String verdict,

        List<TargetLine> targets,

        @Schema(description = "Cursor of the next page: send it as ?cursor=; null on the last page", nullable = true)
        String next) {}
