package io.plumbline.review.actual;

import io.plumbline.review.period.Period;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The present value of one period of a KPI, as opposed to {@link ActualRevision}, which keeps all that was ever said of it. */
@Entity
public class Actual {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "kpi_id")
    private UUID kpiId;

    private String period;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    private int revision;
    private BigDecimal value;
    private String note;
    private String evidence;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Actual() {
        // for Hibernate
    }

    static Actual record(UUID id, UUID kpiId, Period period, Statement statement) {
        var actual = new Actual();
        actual.id = id;
        actual.kpiId = kpiId;
        actual.period = period.label();
        actual.periodStart = period.start();
        actual.periodEnd = period.end();
        actual.take(statement);
        return actual;
    }

    void correct(Statement statement) {
        take(statement);
    }

    private void take(Statement statement) {
        revision++;
        value = statement.value();
        note = statement.note();
        evidence = statement.evidence();
        recordedBy = statement.by();
        recordedAt = statement.at();
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    ActualSnapshot snapshot(String reason) {
        var said = new Statement(value, note, evidence, recordedBy, recordedAt);
        return ActualSnapshot.of(kpiId, Period.parse(period), revision, said, reason);
    }

    /** What somebody said about a period at some time. */
    record Statement(BigDecimal value, String note, String evidence, String by, Instant at) {}
}
