package io.plumbline.alignment.threshold;

import io.plumbline.alignment.graph.Thresholds;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The thresholds of a plan at one version; never altered. */
@Entity
@Table(name = "plan_thresholds")
public class PlanThresholds {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    private int version;

    @Convert(converter = ThresholdsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Thresholds thresholds;

    @Column(name = "changed_by")
    private String changedBy;

    private String reason;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PlanThresholds() {
        // for Hibernate
    }

    static PlanThresholds of(
            UUID id, UUID planId, int version, Thresholds thresholds, String by, String reason, Instant at) {
        var row = new PlanThresholds();
        row.id = id;
        row.planId = planId;
        row.version = version;
        row.thresholds = thresholds;
        row.changedBy = by;
        row.reason = reason;
        row.changedAt = at;
        return row;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    public String changedBy() {
        return changedBy;
    }

    public String reason() {
        return reason;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
