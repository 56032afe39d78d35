package io.plumbline.target.target;

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

/** One state that a target was in: who decided it, when and why. Never changed. */
@Entity
@Immutable
@Table(name = "target_version")
@IdClass(TargetVersion.Key.class)
public class TargetVersion extends KeptVersion {

    /** A version's place in the history of its target. */
    public record Key(UUID targetId, int version) implements Serializable {}

    @Id
    @Column(name = "target_id")
    private UUID targetId;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "plan_revision")
    private long planRevision;

    @Enumerated(EnumType.STRING)
    private TargetChange change;

    @Column(name = "adjustment_id")
    private UUID adjustmentId;

    @Column(name = "gate_override")
    private String gateOverride;

    private boolean rebaseline;

    @Convert(converter = SnapshotColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private TargetSnapshot snapshot;

    protected TargetVersion() {
        // for Hibernate
    }

    static TargetVersion of(TargetChanged changed) {
        var kept = new TargetVersion();
        kept.keep(
                changed.target().version(),
                changed.changedFields(),
                changed.by(),
                changed.at(),
                changed.grounds().reason());
        kept.targetId = changed.target().id();
        kept.planId = changed.target().planId();
        kept.planRevision = changed.planRevision();
        kept.change = changed.change();
        kept.adjustmentId = changed.grounds().adjustmentId();
        kept.gateOverride = changed.grounds().gateOverride();
        kept.rebaseline = changed.grounds().rebaseline();
        kept.snapshot = changed.target();
        return kept;
    }

    /** The version as it was told when it was made. */
    public TargetChanged changed() {
        return new TargetChanged(
                snapshot,
                planRevision,
                change,
                changedFields(),
                changedBy(),
                changedAt(),
                new Grounds(reason(), adjustmentId, gateOverride, rebaseline));
    }
}
