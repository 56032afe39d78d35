package io.plumbline.alignment.link;

import io.plumbline.alignment.graph.Form;
import io.plumbline.alignment.graph.Link;
import io.plumbline.alignment.graph.LinkKind;
import io.plumbline.alignment.graph.Sign;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A link with its author's reasons, as opposed to {@link Link}, which is what the rules need of it. */
@Entity
@Table(name = "link")
public class DeclaredLink {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    private int version;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    @Column(name = "from_target_id")
    private UUID fromTargetId;

    @Column(name = "to_target_id")
    private UUID toTargetId;

    private BigDecimal factor;

    @Enumerated(EnumType.STRING)
    private Form form;

    @Enumerated(EnumType.STRING)
    private Sign sign;

    private BigDecimal elasticity;

    @Enumerated(EnumType.STRING)
    private LinkTerms.Strength strength;

    @Column(name = "lag_months")
    private int lagMonths;

    private String hypothesis;
    private String evidence;

    @Enumerated(EnumType.STRING)
    private LinkTerms.Confidence confidence;

    @Column(name = "affirmed_at")
    private Instant affirmedAt;

    @Column(name = "affirmed_by")
    private String affirmedBy;

    protected DeclaredLink() {
        // for Hibernate
    }

    static DeclaredLink declare(UUID id, UUID planId, LinkTerms terms, String by, Instant at) {
        var link = new DeclaredLink();
        link.id = id;
        link.planId = planId;
        link.take(terms);
        link.affirm(by, at);
        return link;
    }

    /** The same claim about other targets, with the age of the original. */
    static DeclaredLink copy(UUID id, UUID planId, LinkSnapshot original, UUID fromTargetId, UUID toTargetId) {
        var terms = new LinkTerms(
                original.kind(),
                fromTargetId,
                toTargetId,
                original.factor(),
                original.form(),
                original.sign(),
                original.elasticity(),
                original.strength(),
                original.lagMonths(),
                original.hypothesis(),
                original.evidence(),
                original.confidence());
        return declare(id, planId, terms, original.affirmedBy(), original.affirmedAt());
    }

    /** Who revises a link affirms it. */
    void revise(LinkTerms terms, String by, Instant at) {
        take(terms);
        affirm(by, at);
    }

    /** Somebody says that it holds as it is. */
    void affirm(String by, Instant at) {
        version++;
        affirmedBy = by;
        affirmedAt = at;
    }

    private void take(LinkTerms terms) {
        kind = terms.kind();
        fromTargetId = terms.fromTargetId();
        toTargetId = terms.toTargetId();
        factor = terms.factor();
        form = terms.form();
        sign = terms.sign();
        elasticity = terms.elasticity();
        strength = terms.strength();
        lagMonths = terms.lagMonths();
        hypothesis = terms.hypothesis();
        evidence = terms.evidence();
        confidence = terms.confidence();
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public int version() {
        return version;
    }

    Link toLink() {
        return new Link(id, kind, fromTargetId, toTargetId, factor, form, sign, elasticity, lagMonths, affirmedAt);
    }

    /** The link as it stands, fit to be read or sent. */
    public LinkSnapshot snapshot() {
        return new LinkSnapshot(
                id,
                planId,
                kind,
                fromTargetId,
                toTargetId,
                factor,
                form,
                sign,
                elasticity,
                strength,
                lagMonths,
                hypothesis,
                evidence,
                confidence,
                version,
                affirmedAt,
                affirmedBy);
    }
}
