package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Rule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule of the catalogue. */
@Schema(name = "Rule")
public record RuleView(
        @Schema(examples = "adds-up") String id,

        @Schema(examples = "The parts of a whole sum to it in every year.")
        String sentence,

        @Schema(description = "The worst outcome that it can have besides UNKNOWN", examples = "FAIL")
        Outcome atWorst) {

    static RuleView of(Rule rule) {
        return new RuleView(rule.id(), rule.sentence(), rule.atWorst());
    }
}
