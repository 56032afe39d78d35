package io.plumbline.alignment.targetcopy;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The newest definition of a KPI that was seen. */
@Entity
@Table(name = "kpi_copy")
class KpiCopy {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private long version;

    @Convert(converter = KpiColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private KpiTold snapshot;

    protected KpiCopy() {
        // for Hibernate
    }

    static KpiCopy of(KpiTold kpi) {
        var copy = new KpiCopy();
        copy.id = kpi.id();
        copy.take(kpi);
        return copy;
    }

    void take(KpiTold kpi) {
        version = kpi.version();
        snapshot = kpi;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    KpiTold snapshot() {
        return snapshot;
    }
}
