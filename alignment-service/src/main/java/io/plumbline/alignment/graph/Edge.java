package io.plumbline.alignment.graph;

import java.util.Optional;
import java.util.UUID;

/**
 * A directed step from what moves to what is moved: a link, or a formula's use of a KPI.
 *
 * @param link null for a step that follows from a formula
 * @param sign whether more of the first brings more of the second; null if that is not known
 */
public record Edge(UUID from, UUID to, Link link, Sign sign) {

    static Edge of(Link link) {
        return new Edge(
                link.fromTargetId(),
                link.toTargetId(),
                link,
                link.findEffectSign().orElse(null));
    }

    public Optional<Link> findLink() {
        return Optional.ofNullable(link);
    }

    public Optional<Sign> findSign() {
        return Optional.ofNullable(sign);
    }

    public int lagMonths() {
        return link == null ? 0 : link.lagMonths();
    }

    /** True if the second moves because of the first, in the direction of the strategy. */
    public boolean leads() {
        return link == null || link.kind() == LinkKind.ADDITIVE || link.kind() == LinkKind.CAUSAL;
    }

    public boolean isOf(LinkKind kind) {
        return link != null && link.kind() == kind;
    }
}
