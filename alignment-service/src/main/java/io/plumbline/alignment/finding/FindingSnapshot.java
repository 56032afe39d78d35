package io.plumbline.alignment.finding;

import io.plumbline.alignment.rule.FixRequest;
import io.plumbline.alignment.rule.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A finding as it stands after a transition, fit to be sent. */
public record FindingSnapshot(
        UUID id,
        UUID planId,
        UUID targetId,
        String rule,
        FindingState state,
        Outcome outcome,
        Instant openedAt,
        Instant resolvedAt,
        int timesOpened,
        String sentence,
        String fix,
        FixRequest request,
        List<UUID> targets,
        List<UUID> links,
        Waiver waiver) {

    static FindingSnapshot of(Finding finding, LocalDate today) {
        var result = finding.result();
        return new FindingSnapshot(
                finding.id(),
                finding.planId(),
                finding.targetId(),
                finding.rule(),
                finding.state(today),
                finding.outcome(),
                finding.openedAt(),
                finding.resolvedAt(),
                finding.timesOpened(),
                result.sentence().toString(),
                result.findFix().orElse(null),
                result.request(),
                result.targets(),
                result.links(),
                finding.findWaiver().orElse(null));
    }
}
