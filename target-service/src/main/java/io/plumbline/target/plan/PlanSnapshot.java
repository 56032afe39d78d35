package io.plumbline.target.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan at one revision: what callers read and what events carry. */
@Schema(name = "Plan")
public record PlanSnapshot(
        UUID id,

        @Schema(description = "Version of the plan itself, the one in its ETag")
        int version,

        @Schema(description = "Number of the newest change of the plan or of any of its targets")
        long revision,

        PlanState state,

        @Schema(description = "A scenario is a copy to think with and never in force")
        PlanKind kind,

        @Schema(nullable = true) PlanOrigin origin,

        @Schema(examples = "Double profit in five years") String name,
        @Schema(examples = "EUR") String currency,
        @Schema(examples = "2027") int firstYear,
        @Schema(examples = "5") int horizonYears,
        @Schema(examples = "1") int fiscalYearStartMonth,
        List<Perspective> perspectives,

        @Schema(description = "The targets that matter most")
        List<UUID> apexTargetIds) {}
