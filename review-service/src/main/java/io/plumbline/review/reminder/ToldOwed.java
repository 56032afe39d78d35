package io.plumbline.review.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A period whose missing actual was told. */
@Entity
@Table(name = "told_owed")
@IdClass(ToldOwed.Key.class)
class ToldOwed {

    @Id
    @Column(name = "kpi_id")
    private UUID kpiId;

    @Id
    private String period;

    @TenantId
    private String tenant;

    @Column(name = "told_at")
    private Instant toldAt;

    protected ToldOwed() {
        // for Hibernate
    }

    ToldOwed(UUID kpiId, String period, Instant toldAt) {
        this.kpiId = kpiId;
        this.period = period;
        this.toldAt = toldAt;
    }

    /** Identity of a reminder. */
    record Key(UUID kpiId, String period) implements Serializable {}
}
