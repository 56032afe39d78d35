package io.plumbline.review.cadence;

import io.plumbline.review.review.ReviewKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One of the rhythms in which a plan is reviewed. */
@Entity
@IdClass(Cadence.Key.class)
public class Cadence {

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    @Enumerated(EnumType.STRING)
    private ReviewKind kind;

    @TenantId
    private String tenant;

    private int version;

    @Enumerated(EnumType.STRING)
    private Interval every;

    @Column(name = "days_after_period_end")
    private int daysAfterPeriodEnd;

    protected Cadence() {
        // for Hibernate
    }

    Cadence(UUID planId, ReviewKind kind, Rhythm rhythm) {
        this.planId = planId;
        this.kind = kind;
        take(rhythm);
    }

    final void take(Rhythm rhythm) {
        version++;
        every = rhythm.every();
        daysAfterPeriodEnd = rhythm.daysAfterPeriodEnd();
    }

    int version() {
        return version;
    }

    ReviewKind kind() {
        return kind;
    }

    Rhythm rhythm() {
        return new Rhythm(every, daysAfterPeriodEnd);
    }

    CadenceSnapshot snapshot() {
        return new CadenceSnapshot(planId, kind, version, every, daysAfterPeriodEnd);
    }

    /** Identity of a cadence. */
    record Key(UUID planId, ReviewKind kind) implements Serializable {}
}
