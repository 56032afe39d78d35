package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Result;
import io.plumbline.alignment.verdict.JudgedTarget;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on a target with what each rule says. */
@Schema(name = "TargetVerdict")
public record TargetVerdictView(
        UUID targetId,
        UUID planId,

        @Schema(description = "The newest revision of target-service that the verdict covers", examples = "17")
        long planRevision,

        @Schema(examples = "Revenue") String name,

        @Schema(description = "The version of the target that was judged", examples = "3")
        long targetVersion,

        @Schema(examples = "FAIL") Outcome verdict,

        @Schema(
                description = "True if the target does not say what it will impact; it cannot be activated",
                examples = "false")
        boolean nebulous,

        @Schema(examples = "[\"adds-up\"]") List<String> failingRules,

        @Schema(description = "One per rule that has something to say about the target")
        List<Result> results) {

    static TargetVerdictView of(JudgedTarget target, long planRevision, UnaryOperator<Result> advice) {
        var verdict = target.verdict();
        return new TargetVerdictView(
                target.id(),
                target.planId(),
                planRevision,
                target.name(),
                verdict.targetVersion(),
                verdict.outcome(),
                verdict.isNebulous(),
                verdict.failingRules(),
                verdict.results().stream().map(advice).toList());
    }
}
