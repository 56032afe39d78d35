package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some terms of a link; what is left out stays as it is. A kind that does not know a term that was there drops it. */
@Schema(name = "LinkAmendment", examples = """
                {"kind": "FEEDBACK", "lagMonths": 6}""")
public record LinkAmendment(
        @Schema(nullable = true) LinkKind kind,
        @Schema(nullable = true) UUID fromTargetId,
        @Schema(nullable = true) UUID toTargetId,
        @Schema(nullable = true) BigDecimal factor,
        @Schema(nullable = true) Form form,
        @Schema(nullable = true) Sign sign,
        @Schema(nullable = true) BigDecimal elasticity,
        @Schema(nullable = true) LinkTerms.Strength strength,
        @Schema(nullable = true) @Min(0) @Max(180) Integer lagMonths,
        @Schema(nullable = true) @Size(max = 2000) String hypothesis,
        @Schema(nullable = true) @Size(max = 2000) String evidence,
        @Schema(nullable = true) LinkTerms.Confidence confidence) {

    /** The terms of a link once it is amended. */
    LinkTerms of(LinkSnapshot link) {
        var newKind = or(kind, link.kind());
        boolean additive = newKind == LinkKind.ADDITIVE;
        boolean turned = sign != null && elasticity == null;
        return new LinkTerms(
                newKind,
                or(fromTargetId, link.fromTargetId()),
                or(toTargetId, link.toTargetId()),
                factor == null && additive ? link.factor() : factor,
                form == null && additive ? link.form() : form,
                sign == null && !additive && elasticity == null ? link.sign() : sign,
                elasticity == null && !additive && !turned ? link.elasticity() : elasticity,
                or(strength, link.strength()),
                or(lagMonths, link.lagMonths()),
                or(hypothesis, link.hypothesis()),
                or(evidence, link.evidence()),
                or(confidence, link.confidence()));
    }

    private static <T> T or(T given, T present) {
        return given == null ? present : given;
    }
}
