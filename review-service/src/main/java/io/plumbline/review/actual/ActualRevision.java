package io.plumbline.review.actual;

import io.plumbline.review.period.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What was once said of a period; never changed. */
@Entity
@Table(name = "actual_revision")
@IdClass(ActualRevision.Key.class)
class ActualRevision {

    @Id
    @Column(name = "actual_id")
    private UUID actualId;

    @Id
    private int revision;

    @TenantId
    private String tenant;

    private BigDecimal value;
    private String note;
    private String evidence;
    private String reason;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected ActualRevision() {
        // for Hibernate
    }

    ActualRevision(UUID actualId, ActualSnapshot said) {
        this.actualId = actualId;
        this.revision = said.revision();
        this.value = said.value();
        this.note = said.note();
        this.evidence = said.evidence();
        this.reason = said.reason();
        this.recordedBy = said.recordedBy();
        this.recordedAt = said.recordedAt();
    }

    ActualSnapshot snapshot(UUID kpiId, String period) {
        var said = new Actual.Statement(value, note, evidence, recordedBy, recordedAt);
        return ActualSnapshot.of(kpiId, Period.parse(period), revision, said, reason);
    }

    UUID actualId() {
        return actualId;
    }

    /** Identity of a revision. */
    record Key(UUID actualId, int revision) implements Serializable {}
}
