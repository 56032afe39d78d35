package io.plumbline.target.version;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.TenantId;

/** What the kept versions of plans, targets and KPIs have in common: the number, who decided it, when, why, and what it changed. */
@MappedSuperclass
public abstract class KeptVersion {

    @Id
    private int version;

    @TenantId
    private String tenant;

    @Column(name = "changed_fields")
    private String[] changedFields;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    private String reason;

    protected void keep(int version, List<String> changedFields, String by, Instant at, String reason) {
        this.version = version;
        this.changedFields = changedFields.toArray(String[]::new);
        this.changedBy = by;
        this.changedAt = at;
        this.reason = reason;
    }

    int version() {
        return version;
    }

    protected List<String> changedFields() {
        return List.of(changedFields);
    }

    protected String changedBy() {
        return changedBy;
    }

    protected Instant changedAt() {
        return changedAt;
    }

    protected String reason() {
        return reason;
    }
}
