package io.plumbline.alignment.verdict;

import io.plumbline.alignment.rule.BlastRadius;
import io.plumbline.alignment.rule.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** What one check changed; never altered. */
@Entity
@Table(name = "blast_radius")
public class KeptBlastRadius {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "plan_revision")
    private long planRevision;

    @Column(name = "check_number")
    private long checkNumber;

    @Column(name = "cause_id")
    private String causeId;

    @Column(name = "cause_type")
    private String causeType;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Enumerated(EnumType.STRING)
    private Outcome verdict;

    @Convert(converter = BlastRadiusColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private BlastRadius content;

    protected KeptBlastRadius() {
        // for Hibernate
    }

    static KeptBlastRadius of(UUID id, PlanChecked checked) {
        var radius = new KeptBlastRadius();
        radius.id = id;
        radius.planId = checked.planId();
        radius.planRevision = checked.planRevision();
        radius.checkNumber = checked.checkNumber();
        radius.causeId = checked.cause().id();
        radius.causeType = checked.cause().type();
        radius.checkedAt = checked.checkedAt();
        radius.verdict = checked.recheck().after().verdict();
        radius.content = BlastRadius.of(checked.recheck());
        return radius;
    }

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public long planRevision() {
        return planRevision;
    }

    public long checkNumber() {
        return checkNumber;
    }

    public Cause cause() {
        return new Cause(causeId, causeType);
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    /** The plan's verdict after the change. */
    public Outcome verdict() {
        return verdict;
    }

    public BlastRadius content() {
        return content;
    }
}
