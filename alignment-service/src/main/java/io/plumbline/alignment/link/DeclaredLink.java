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

    protected DeclaredLink() {
        // for Hibernate
    }

    static DeclaredLink declare(UUID id, UUID planId, LinkTerms terms) {
        var link = new DeclaredLink();
        link.id = id;
        link.planId = planId;
        link.version = 1;
        link.take(terms);
        return link;
    }

    void revise(LinkTerms terms) {
        version++;
        take(terms);
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
        return new Link(id, kind, fromTargetId, toTargetId, factor, form, sign, elasticity, lagMonths);
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
                version);
    }
}
