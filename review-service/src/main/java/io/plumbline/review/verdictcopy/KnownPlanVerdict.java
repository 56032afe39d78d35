package io.plumbline.review.verdictcopy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The newest verdict on a plan. */
@Entity
@Table(name = "known_plan_verdict")
class KnownPlanVerdict {

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @TenantId
    private String tenant;

    @Column(name = "plan_revision")
    private long planRevision;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "checked_at")
    private Instant checkedAt;

    protected KnownPlanVerdict() {
        // for Hibernate
    }

    KnownPlanVerdict(UUID planId, PlanVerdict first) {
        this.planId = planId;
        learn(first);
    }

    /** A check of an older revision than the known one changes nothing. */
    final void learn(PlanVerdict news) {
        if (news.planRevision() >= planRevision) {
            planRevision = news.planRevision();
            verdict = news.verdict();
            checkedAt = news.checkedAt();
        }
    }

    PlanVerdict snapshot() {
        return new PlanVerdict(verdict, planRevision, checkedAt);
    }
}
