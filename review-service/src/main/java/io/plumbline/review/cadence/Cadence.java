package io.plumbline.review.cadence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The rhythm in which a plan is reviewed. */
@Entity
public class Cadence {

    @Id
    @Column(name = "plan_id")
    private UUID planId;

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

    Cadence(UUID planId, Rhythm rhythm) {
        this.planId = planId;
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

    CadenceSnapshot snapshot() {
        return new CadenceSnapshot(planId, version, every, daysAfterPeriodEnd);
    }
}
