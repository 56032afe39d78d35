package io.plumbline.alignment.graph;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A claim about two targets of one plan.
 *
 * @param fromTargetId the part, the cause, or the guardrail
 * @param toTargetId the whole, the effect, or what is guarded
 * @param factor how much of the part is counted in the whole (ADDITIVE), otherwise null
 * @param form ADDITIVE only, otherwise null
 * @param sign CAUSAL and FEEDBACK only, otherwise null
 * @param elasticity percent of change in the effect for each percent of change in the cause, or null
 * @param lagMonths months until the effect follows
 * @param affirmedAt when somebody last said that it holds, or null if it was never declared but only supposed
 */
public record Link(
        UUID id,
        LinkKind kind,
        UUID fromTargetId,
        UUID toTargetId,
        BigDecimal factor,
        Form form,
        Sign sign,
        BigDecimal elasticity,
        int lagMonths,
        Instant affirmedAt) {

    /** A link that is supposed, or whose age does not matter. */
    public Link(
            UUID id,
            LinkKind kind,
            UUID fromTargetId,
            UUID toTargetId,
            BigDecimal factor,
            Form form,
            Sign sign,
            BigDecimal elasticity,
            int lagMonths) {
        this(id, kind, fromTargetId, toTargetId, factor, form, sign, elasticity, lagMonths, null);
    }

    public Link {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fromTargetId, "fromTargetId");
        Objects.requireNonNull(toTargetId, "toTargetId");
        if (kind == LinkKind.ADDITIVE) {
            Objects.requireNonNull(factor, "factor");
            Objects.requireNonNull(form, "form");
        }
        if (kind == LinkKind.CAUSAL) {
            Objects.requireNonNull(sign, "sign");
        }
    }

    public Optional<BigDecimal> findElasticity() {
        return Optional.ofNullable(elasticity);
    }

    /** Whether more of the one end brings more of the other, as far as the link says. */
    public Optional<Sign> findEffectSign() {
        return switch (kind) {
            case ADDITIVE -> Optional.of(Sign.of(factor.signum()));
            case CAUSAL, FEEDBACK -> Optional.ofNullable(sign);
            case GUARDRAIL -> Optional.empty();
        };
    }
}
