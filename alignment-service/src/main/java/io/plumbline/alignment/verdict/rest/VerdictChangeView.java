package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.VerdictChange;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a target's verdict became, when and by what; it holds until the next entry. */
@Schema(name = "VerdictChange")
public record VerdictChangeView(
        Instant since,

        @Schema(description = "The plan's revision that the check covered", examples = "17")
        long planRevision,

        @Schema(description = "1, 2, 3, ... for the checks of the plan", examples = "42")
        long checkNumber,

        Cause cause,

        @Schema(description = "Null from when the target is retired", examples = "3", nullable = true)
        Long targetVersion,

        @Schema(description = "Null from when the target is retired", examples = "FAIL", nullable = true)
        Outcome verdict,

        @Schema(examples = "[\"adds-up\"]") List<String> failingRules) {

    static VerdictChangeView of(VerdictChange change) {
        return new VerdictChangeView(
                change.checkedAt(),
                change.planRevision(),
                change.checkNumber(),
                change.cause(),
                change.targetVersion(),
                change.verdict(),
                change.failingRules());
    }
}
