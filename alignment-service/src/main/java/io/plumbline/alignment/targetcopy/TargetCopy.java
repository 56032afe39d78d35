package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.TargetState;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The newest version of a target that was seen; also of a retired one, so that an older version cannot bring it back. */
@Entity
@Table(name = "target_copy")
class TargetCopy {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "kpi_id")
    private UUID kpiId;

    /** In a scenario: the target that this one was copied from. */
    @Column(name = "origin_target_id")
    private UUID originTargetId;

    private long version;

    private boolean retired;

    @Convert(converter = TargetColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private TargetTold snapshot;

    protected TargetCopy() {
        // for Hibernate
    }

    static TargetCopy of(UUID planId, TargetTold target) {
        var copy = new TargetCopy();
        copy.id = target.id();
        copy.planId = planId;
        copy.take(target);
        return copy;
    }

    void take(TargetTold target) {
        kpiId = target.kpi().id();
        originTargetId = target.originTargetId();
        version = target.version();
        retired = target.state() == TargetState.RETIRED;
        snapshot = target;
    }

    UUID planId() {
        return planId;
    }

    UUID kpiId() {
        return kpiId;
    }

    UUID id() {
        return id;
    }

    UUID originTargetId() {
        return originTargetId;
    }

    long version() {
        return version;
    }

    TargetTold snapshot() {
        return snapshot;
    }
}
