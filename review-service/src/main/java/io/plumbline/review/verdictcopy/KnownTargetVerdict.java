package io.plumbline.review.verdictcopy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The newest verdict on a target. */
@Entity
@Table(name = "known_target_verdict")
class KnownTargetVerdict {

    @Id
    @Column(name = "target_id")
    private UUID targetId;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "target_version")
    private int targetVersion;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private boolean nebulous;

    @Column(name = "failing_rules")
    private String[] failingRules;

    protected KnownTargetVerdict() {
        // for Hibernate
    }

    KnownTargetVerdict(UUID planId, TargetVerdict first) {
        this.targetId = first.targetId();
        this.planId = planId;
        learn(first);
    }

    final void learn(TargetVerdict news) {
        targetVersion = news.targetVersion();
        verdict = news.verdict();
        nebulous = news.nebulous();
        failingRules = news.failingRules() == null
                ? new String[0]
                : news.failingRules().toArray(String[]::new);
    }

    TargetVerdict snapshot() {
        return new TargetVerdict(targetId, targetVersion, verdict, nebulous, List.of(failingRules));
    }
}
