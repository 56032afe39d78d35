package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.verdict.JudgedTarget;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on a target in a list, without its reasons. */
@Schema(name = "TargetVerdictEntry")
public record TargetVerdictEntry(
        UUID targetId,
        @Schema(examples = "Revenue") String name,
        @Schema(examples = "3") long targetVersion,
        @Schema(examples = "FAIL") Outcome verdict,
        @Schema(examples = "false") boolean nebulous,
        @Schema(examples = "[\"adds-up\"]") List<String> failingRules) {

    static TargetVerdictEntry of(JudgedTarget target) {
        var verdict = target.verdict();
        return new TargetVerdictEntry(
                target.id(),
                target.name(),
                verdict.targetVersion(),
                verdict.outcome(),
                verdict.isNebulous(),
                verdict.failingRules());
    }
}
