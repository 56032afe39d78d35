package io.plumbline.target.plan;

import io.plumbline.target.version.KeptVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** One state that a plan itself was in: who decided it, when and why. Never changed. */
@Entity
@Immutable
@Table(name = "plan_version")
@IdClass(PlanVersion.Key.class)
public class PlanVersion extends KeptVersion {

    /** A version's place in the history of its plan. */
    public record Key(UUID planId, int version) implements Serializable {}

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "plan_revision")
    private long planRevision;

    @Enumerated(EnumType.STRING)
    private PlanChanged.Change change;

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
        kept.keep(changed.plan().version(), changed.changedFields(), changed.by(), changed.at(), changed.reason());
        kept.planId = changed.plan().id();
        kept.planRevision = changed.plan().revision();
        kept.change = changed.change();
        kept.gateOverride = changed.gateOverride();
        kept.snapshot = changed.plan();
        return kept;
    }

    /** The version as it was told when it was made. */
    public PlanChanged changed() {
        return new PlanChanged(change, snapshot, changedFields(), changedBy(), changedAt(), reason(), gateOverride);
    }
}
