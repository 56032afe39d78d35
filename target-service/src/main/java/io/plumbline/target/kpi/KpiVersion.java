package io.plumbline.target.kpi;

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

/** One definition that a KPI had: who decided it, when and why. Never changed. */
@Entity
@Immutable
@Table(name = "kpi_version")
@IdClass(KpiVersion.Key.class)
public class KpiVersion extends KeptVersion {

    /** A version's place in the history of its KPI. */
    public record Key(UUID kpiId, int version) implements Serializable {}

    @Id
    @Column(name = "kpi_id")
    private UUID kpiId;

    @Enumerated(EnumType.STRING)
    private KpiChanged.Change change;

    @Convert(converter = KpiSnapshotColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private KpiSnapshot snapshot;

    protected KpiVersion() {
        // for Hibernate
    }

    static KpiVersion of(KpiChanged changed) {
        var kept = new KpiVersion();
        kept.keep(changed.kpi().version(), changed.changedFields(), changed.by(), changed.at(), changed.reason());
        kept.kpiId = changed.kpi().id();
        kept.change = changed.change();
        kept.snapshot = changed.kpi();
        return kept;
    }

    /** The version as it was told when it was made. */
    public KpiChanged changed() {
        return new KpiChanged(change, snapshot, changedFields(), changedBy(), changedAt(), reason());
    }
}
