package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Problem.Violation;
import io.plumbline.platform.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a link claims; which of the fields are needed depends on its kind. */
@Schema(
        name = "LinkTerms",
        description =
                "ADDITIVE: factor (1 if left out) and form (DELTA if left out). CAUSAL: sign or elasticity. FEEDBACK: a lag above 0.",
        examples = """
                {"kind": "CAUSAL", "fromTargetId": "0198f3a2-6b1c-7d52-9c41-5e0f2f6a7b10",
                 "toTargetId": "0198f3a2-7044-7a11-8b1f-0c6d3f6f9d21", "sign": "POSITIVE", "lagMonths": 6,
                 "hypothesis": "New products let us raise prices"}""")
public record LinkTerms(
        @NotNull LinkKind kind,

        @NotNull @Schema(description = "The part, the cause, or the guardrail")
        UUID fromTargetId,

        @NotNull @Schema(description = "The whole, the effect, or what is guarded")
        UUID toTargetId,

        @Schema(description = "ADDITIVE: how much of the part is counted in the whole", examples = "1")
        BigDecimal factor,

        @Schema(description = "ADDITIVE: levels, or changes since year 0, are summed", examples = "DELTA")
        Form form,

        @Schema(
                description = "CAUSAL, FEEDBACK: whether more of the cause brings more of the effect",
                examples = "POSITIVE")
        Sign sign,

        @Schema(description = "CAUSAL: percent of change in the effect for each percent in the cause", examples = "0.4")
        BigDecimal elasticity,

        @Schema(examples = "MODERATE") Strength strength,

        @Schema(description = "Months until the effect follows; 0 if left out", examples = "6") @Min(0) @Max(180)
        Integer lagMonths,

        @Schema(examples = "New products let us raise prices") @Size(max = 2000)
        String hypothesis,

        @Schema(examples = "Price test in two regions, 2026") @Size(max = 2000)
        String evidence,

        @Schema(examples = "MEDIUM") Confidence confidence) {

    /** How much the cause does. */
    public enum Strength {
        WEAK,
        MODERATE,
        STRONG
    }

    /** How sure the author is. */
    public enum Confidence {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * The terms with what was left out filled in.
     *
     * @throws Refusal 422 if fields are missing that the kind needs, or given that it does not know
     */
    public LinkTerms complete() {
        var wrong = new ArrayList<Violation>();
        boolean additive = kind == LinkKind.ADDITIVE;
        if (fromTargetId.equals(toTargetId)) {
            wrong.add(new Violation("/toTargetId", "A target cannot be linked to itself."));
        }
        if (additive ? sign != null || elasticity != null : factor != null || form != null) {
            wrong.add(new Violation(
                    "/kind",
                    additive
                            ? "An ADDITIVE link has factor and form, neither sign nor elasticity."
                            : "Only an ADDITIVE link has factor and form."));
        }
        if (factor != null && factor.signum() == 0) {
            wrong.add(new Violation("/factor", "A factor of 0 counts nothing."));
        }
        if (kind == LinkKind.CAUSAL && sign == null && elasticity == null) {
            wrong.add(new Violation("/sign", "A CAUSAL link says by sign or elasticity which way it acts."));
        }
        if (sign != null && elasticity != null && elasticity.signum() * sign.factor() < 0) {
            wrong.add(new Violation("/elasticity", "Sign and elasticity contradict each other."));
        }
        if (kind == LinkKind.FEEDBACK && (lagMonths == null || lagMonths == 0)) {
            wrong.add(new Violation("/lagMonths", "A FEEDBACK link needs a lag of at least a month."));
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(CommonProblem.INVALID_VALUE, wrong.get(0).detail(), wrong);
        }
        return new LinkTerms(
                kind,
                fromTargetId,
                toTargetId,
                additive && factor == null ? BigDecimal.ONE : factor,
                additive && form == null ? Form.DELTA : form,
                sign == null && elasticity != null ? Sign.of(elasticity.signum()) : sign,
                elasticity,
                strength,
                lagMonths == null ? 0 : lagMonths,
                hypothesis,
                evidence,
                confidence);
    }

    /** The link that complete terms make. */
    public Link toLink(UUID id) {
        return new Link(id, kind, fromTargetId, toTargetId, factor, form, sign, elasticity, lagMonths);
    }
}
