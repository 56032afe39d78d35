package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.rule.Counts;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.CheckedPlan;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on a plan. */
@Schema(name = "PlanVerdict")
public record PlanVerdict(
        UUID planId,

        @Schema(description = "The newest revision of target-service that the verdict covers", examples = "17")
        long planRevision,

        @Schema(
                description = "True if an event of the plan could not be processed and awaits its replay",
                examples = "false")
        boolean behind,

        @Schema(description = "The worst verdict of any target", examples = "FAIL")
        Outcome verdict,

        @Schema(description = "How many targets have which verdict")
        Counts counts,

        Instant checkedAt,
        Cause cause) {

    static PlanVerdict of(CheckedPlan plan, boolean behind) {
        return new PlanVerdict(
                plan.id(), plan.revision(), behind, plan.verdict(), plan.counts(), plan.checkedAt(), plan.cause());
    }
}
