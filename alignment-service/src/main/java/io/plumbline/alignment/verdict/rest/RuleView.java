package io.plumbline.alignment.verdict.rest;

import io.plumbline.alignment.graph.Thresholds;
import io.plumbline.alignment.rule.Outcome;
import io.plumbline.alignment.rule.Rule;
import io.plumbline.alignment.rule.Threshold;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rule of the catalogue. */
@Schema(name = "Rule")
public record RuleView(
        @Schema(examples = "adds-up") String id,

        @Schema(examples = "The parts of a whole sum to it in every year.")
        String sentence,

        @Schema(
                description = "Why a plan that breaks it is in trouble",
                examples = "If the parts do not give the whole, somebody has promised what nobody was asked for.")
        String why,

        @Schema(description = "The worst outcome that it can have besides UNKNOWN", examples = "FAIL")
        Outcome atWorst,

        @Schema(description = "Where it draws its lines; they can be set per plan")
        List<ThresholdView> thresholds) {

    /** One threshold with its value. */
    @Schema(name = "Threshold")
    public record ThresholdView(
            @Schema(examples = "aheadOfCauses") String name,
            @Schema(examples = "0.2") BigDecimal value,
            @Schema(examples = "share of its way") String unit,

            @Schema(examples = "How far an effect may be ahead of what its causes allow")
            String meaning,

            @Schema(examples = "0") BigDecimal least,
            @Schema(examples = "1") BigDecimal most) {}

    public static RuleView of(Rule rule, Thresholds thresholds) {
        return new RuleView(
                rule.id(),
                rule.sentence(),
                rule.why(),
                rule.atWorst(),
                Threshold.of(rule).stream()
                        .map(threshold -> new ThresholdView(
                                threshold.key(),
                                threshold.of(thresholds),
                                threshold.unit(),
                                threshold.meaning(),
                                threshold.least(),
                                threshold.most()))
                        .toList());
    }
}
