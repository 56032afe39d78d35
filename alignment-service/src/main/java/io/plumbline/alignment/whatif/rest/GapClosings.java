package io.plumbline.alignment.whatif.rest;

import io.plumbline.alignment.proposal.Attempt;
import io.plumbline.alignment.proposal.Gap;
import io.plumbline.alignment.proposal.Move;
import io.plumbline.alignment.proposal.Way;
import io.plumbline.alignment.rule.BlastRadius.VerdictChange;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.whatif.ClosingGap;
import io.plumbline.alignment.whatif.Supposition;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target's gap, and the ways to close it that hold. */
@Schema(name = "GapClosings")
public record GapClosings(
        UUID targetId,
        @Schema(examples = "Revenue") String name,

        @Schema(description = "The revision of the plan from which it was reckoned", examples = "17")
        long planRevision,

        @Schema(
                examples =
                        "Revenue is planned at 6,500.00 EUR in 2031, it is given 6,400.00 EUR: 100.00 EUR too little. 4 ways to close it hold.")
        String sentence,

        @Schema(description = "What is missing, year by year")
        List<Gap> gaps,

        @Schema(description = "Each was checked as a what-if; those come first that make no other verdict worse")
        List<ProposalView> proposals,

        @Schema(description = "What was tried and does not hold, with the reason")
        List<Attempt.Impossible> impossible) {

    /** One way, and what it would do to the plan. */
    @Schema(name = "GapProposal")
    public record ProposalView(
            Way way,

            @Schema(description = "The driver that brings all of it, if one does", nullable = true)
            UUID driverId,

            @Schema(examples = "Raise New customers from 1,000.00 to 1,100.00 EUR by 2031.")
            String sentence,

            List<Move> moves,

            @Schema(description = "The same to be asked as a what-if, in which it can be changed")
            List<Supposition> suppositions,

            WhatIfAnswer.Verdict before,
            WhatIfAnswer.Verdict after,

            @Schema(description = "How many targets some rule would judge worse than now", examples = "0")
            long worse,

            List<SideEffect> effects) {

        private static ProposalView of(ClosingGap.CheckedProposal checked) {
            var recheck = checked.supposed().recheck();
            return new ProposalView(
                    checked.proposal().way(),
                    checked.proposal().driverId(),
                    checked.proposal().sentence(),
                    checked.proposal().moves(),
                    checked.suppositions(),
                    WhatIfAnswer.Verdict.of(recheck.before()),
                    WhatIfAnswer.Verdict.of(recheck.after()),
                    checked.harm(),
                    checked.supposed().difference().verdicts().stream()
                            .map(SideEffect::of)
                            .toList());
        }
    }

    /** A target whose verdict would be another, or rest on other grounds. */
    @Schema(name = "SideEffect")
    public record SideEffect(
            UUID targetId,
            @Schema(examples = "Profit") String name,
            @Schema(examples = "FAIL", nullable = true) Outcome before,
            @Schema(examples = "PASS", nullable = true) Outcome after,

            @Schema(description = "What the rules would say that they do not say now")
            List<String> sentences) {

        private static SideEffect of(VerdictChange change) {
            return new SideEffect(
                    change.targetId(),
                    change.name(),
                    change.before(),
                    change.after(),
                    change.appeared().stream()
                            .map(result -> result.sentence().toString())
                            .toList());
        }
    }

    static GapClosings of(ClosingGap.Closings closings) {
        var target = closings.target();
        return new GapClosings(
                target.id(),
                target.name(),
                closings.planRevision(),
                sentence(closings),
                closings.gaps(),
                closings.proposals().stream().map(ProposalView::of).toList(),
                closings.failed());
    }

    private static String sentence(ClosingGap.Closings closings) {
        var name = closings.target().name();
        if (!closings.reckonable()) {
            return ("Nothing that could be reckoned with says what gives %s its value: link its parts, give it a formula,"
                            + " or say the elasticity of what drives it.")
                    .formatted(name);
        }
        if (closings.gaps().isEmpty()) {
            return "%s has no gap: its parts, its formula and its drivers, as far as it has any, give what it plans."
                    .formatted(name);
        }
        var last = closings.gaps().get(closings.gaps().size() - 1).sentence();
        return switch (closings.proposals().size()) {
            case 0 -> last + " No way to close it was found that holds.";
            case 1 -> last + " One way to close it holds.";
            default ->
                last
                        + " %d ways to close it hold."
                                .formatted(closings.proposals().size());
        };
    }
}
