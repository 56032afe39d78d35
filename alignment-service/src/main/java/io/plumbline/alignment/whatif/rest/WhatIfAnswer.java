package io.plumbline.alignment.whatif.rest;

import io.plumbline.alignment.rule.BlastRadius;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Counts;
import io.plumbline.alignment.rule.ImpliedValue;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.whatif.Supposing;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would be different. */
@Schema(name = "WhatIfAnswer")
public record WhatIfAnswer(
        UUID planId,

        @Schema(description = "The revision of the plan from which the fork was taken", examples = "17")
        long planRevision,

        @Schema(
                description = "The difference in a few words",
                examples =
                        "1 target is worse and 0 are better; the plan goes from PASS to FAIL; what follows falls short for Revenue and Profit.")
        String sentence,

        Verdict before,
        Verdict after,

        @Schema(description = "Every target whose verdict would not be the same, the worst first")
        List<BlastRadius.VerdictChange> verdicts,

        @Schema(description = "What sums and formulas would come to, year by year, if nothing else changed")
        List<ImpliedValue> implied,

        @Schema(description = "The targets that are to bring about what would change")
        List<BlastRadius.ConcernedDriver> drivers,

        @Schema(description = "The targets that what would change is said to move")
        List<BlastRadius.ConcernedEffect> effects) {

    /** The verdict on the plan, present or supposed. */
    @Schema(name = "SupposedVerdict")
    public record Verdict(@Schema(examples = "FAIL") Outcome verdict, Counts counts) {

        static Verdict of(Check check) {
            return new Verdict(check.verdict(), check.counts());
        }
    }

    static WhatIfAnswer of(UUID planId, Supposing.Supposed supposed) {
        return new WhatIfAnswer(
                planId,
                supposed.planRevision(),
                supposed.difference().sentence(),
                Verdict.of(supposed.recheck().before()),
                Verdict.of(supposed.recheck().after()),
                supposed.difference().verdicts(),
                supposed.difference().implied(),
                supposed.difference().drivers(),
                supposed.difference().effects());
    }
}
