package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.rule.BlastRadius;
import io.plumbline.alignment.rule.ImpliedValue;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.KeptBlastRadius;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one change did to the plan. */
@Schema(name = "BlastRadius")
public record BlastRadiusView(
        UUID id,
        UUID planId,
        @Schema(examples = "17") long planRevision,

        @Schema(description = "1, 2, 3, ... for the checks of the plan", examples = "42")
        long checkNumber,

        Cause cause,
        Instant checkedAt,

        @Schema(description = "The plan's verdict after the change", examples = "FAIL")
        Outcome verdict,

        @Schema(
                description = "The change in a few words; null for one that was kept by an earlier version",
                examples =
                        "1 target is worse and 0 are better; the plan goes from PASS to FAIL; what follows falls short for Revenue and Profit.",
                nullable = true)
        String sentence,

        @Schema(
                description = "The whole plan before the change; null for one that was kept by an earlier version",
                nullable = true)
        BlastRadius.PlanState before,

        @Schema(description = "The whole plan after the change", nullable = true)
        BlastRadius.PlanState after,

        @Schema(description = "The targets that were edited")
        List<UUID> changedTargetIds,

        @Schema(description = "Every target whose verdict is not the same as before, the worst first")
        List<BlastRadius.VerdictChange> verdicts,

        @Schema(description = "What sums and formulas now come to, year by year, if nothing else changes")
        List<ImpliedValue> implied,

        @Schema(description = "The targets that were to bring about what changed")
        List<BlastRadius.ConcernedDriver> drivers,

        @Schema(description = "The targets that what changed is said to move")
        List<BlastRadius.ConcernedEffect> effects) {

    static BlastRadiusView of(KeptBlastRadius kept) {
        var content = kept.content();
        return new BlastRadiusView(
                kept.id(),
                kept.planId(),
                kept.planRevision(),
                kept.checkNumber(),
                kept.cause(),
                kept.checkedAt(),
                kept.verdict(),
                content.sentence(),
                content.before(),
                content.after(),
                content.changedTargets(),
                content.verdicts(),
                content.implied(),
                content.drivers(),
                content.effects());
    }
}
