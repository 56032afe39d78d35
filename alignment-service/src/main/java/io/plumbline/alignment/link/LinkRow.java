package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link as it goes in and out in bulk: its targets by id, or by the code of the KPI that measures them if only one target of the plan
 * is measured by it.
 */
@Schema(name = "LinkRow", examples = """
                {"kind": "CAUSAL", "fromCode": "innovation", "toCode": "price", "sign": "POSITIVE", "lagMonths": 6}""")
public record LinkRow(
        @Schema(description = "Of a link that is there, to be revised; left out for a new one", nullable = true)
        UUID id,

        LinkKind kind,
        @Schema(nullable = true) UUID fromTargetId,
        @Schema(examples = "innovation", nullable = true) String fromCode,
        @Schema(nullable = true) UUID toTargetId,
        @Schema(examples = "price", nullable = true) String toCode,
        @Schema(nullable = true) BigDecimal factor,
        @Schema(nullable = true) Form form,
        @Schema(nullable = true) Sign sign,
        @Schema(nullable = true) BigDecimal elasticity,
        @Schema(nullable = true) LinkTerms.Strength strength,
        @Schema(nullable = true) Integer lagMonths,
        @Schema(nullable = true) String hypothesis,
        @Schema(nullable = true) String evidence,
        @Schema(nullable = true) LinkTerms.Confidence confidence) {

    LinkTerms terms(UUID from, UUID to) {
        return new LinkTerms(
                kind, from, to, factor, form, sign, elasticity, strength, lagMonths, hypothesis, evidence, confidence);
    }

    static LinkRow of(LinkSnapshot link, String fromCode, String toCode) {
        return new LinkRow(
                link.id(),
                link.kind(),
                link.fromTargetId(),
                fromCode,
                link.toTargetId(),
                toCode,
                link.factor(),
                link.form(),
                link.sign(),
                link.elasticity(),
                link.strength(),
                link.lagMonths(),
                link.hypothesis(),
                link.evidence(),
                link.confidence());
    }
}
