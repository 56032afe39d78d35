package io.plumbline.alignment.finding.rest;

import io.plumbline.alignment.finding.Finding;
import io.plumbline.alignment.finding.FindingState;
import io.plumbline.alignment.finding.Waiver;
import io.plumbline.alignment.rule.Figure;
import io.plumbline.alignment.rule.FixRequest;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A finding with what the rule said last. */
@Schema(name = "Finding")
public record FindingView(
        UUID id,
        UUID planId,
        UUID targetId,
        @Schema(examples = "adds-up") String rule,
        FindingState state,
        @Schema(examples = "FAIL") Outcome outcome,
        Instant openedAt,
        @Schema(nullable = true) Instant resolvedAt,

        @Schema(description = "How often the rule began to complain", examples = "1")
        int timesOpened,

        @Schema(examples = "Revenue is not the sum of its parts in 2027 to 2031.")
        String sentence,

        List<Figure> figures,
        @Schema(description = "The other targets concerned") List<UUID> targets,
        @Schema(description = "The links concerned") List<UUID> links,

        @Schema(examples = "Raise New customers by 100.00 EUR in 2031.", nullable = true)
        String fix,

        @Schema(description = "What would carry out the fix; null if it takes a person's judgement", nullable = true)
        FixRequest request,

        @Schema(description = "The newest waiver since the finding was last opened", nullable = true)
        Waiver waiver,

        @Schema(examples = "2") int version) {

    /** @param advice completes the fix of a finding that is not resolved */
    static FindingView of(Finding finding, LocalDate today, UnaryOperator<Result> advice) {
        var state = finding.state(today);
        var result = state == FindingState.RESOLVED ? finding.result() : advice.apply(finding.result());
        return new FindingView(
                finding.id(),
                finding.planId(),
                finding.targetId(),
                finding.rule(),
                state,
                finding.outcome(),
                finding.openedAt(),
                finding.resolvedAt(),
                finding.timesOpened(),
                result.sentence().toString(),
                result.figures(),
                result.targets(),
                result.links(),
                result.findFix().orElse(null),
                result.request(),
                finding.findWaiver().orElse(null),
                finding.version());
    }
}
