package io.plumbline.target.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** One state that a plan itself was in: who decided it, when and why. Never changed. */
@Entity
@Immutable
@Table(name = "plan_version")
@IdClass(PlanVersion.Key.class)
public class PlanVersion {

    /** A version's place in the history of its plan. */
    public record Key(UUID planId, int version) implements Serializable {}

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    private int version;

    @TenantId
    private String tenant;

    @Column(name = "plan_revision")
    private long planRevision;

    @Enumerated(EnumType.STRING)
    private PlanChanged.Change change;

    @Column(name = "changed_fields")
    private String[] changedFields;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String reason;

    @Column(name = "gate_override")
    private String gateOverride;

    @Convert(converter = PlanSnapshotColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private PlanSnapshot snapshot;

    protected PlanVersion() {
        // for Hibernate
    }

    static PlanVersion of(PlanChanged changed) {
        var kept = new PlanVersion();
        kept.planId = changed.plan().id();
        kept.version = changed.plan().version();
        kept.planRevision = changed.plan().revision();
        kept.change = changed.change();
        kept.changedFields = changed.changedFields().toArray(String[]::new);
        kept.changedBy = changed.by();
        kept.changedAt = changed.at();
        kept.reason = changed.reason();
        kept.gateOverride = changed.gateOverride();
        kept.snapshot = changed.plan();
        return kept;
    }

    /** The version as it was told when it was made. */
    public PlanChanged changed() {
        return new PlanChanged(change, snapshot, List.of(changedFields), changedBy, changedAt, reason, gateOverride);
    }
}
