package io.plumbline.review.verdictcopy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The copy of a finding while it is open. */
@Entity
@Table(name = "known_finding")
class KnownFinding {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "target_id")
    private UUID targetId;

    @Convert(converter = FindingColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private Finding facts;

    protected KnownFinding() {
        // for Hibernate
    }

    KnownFinding(UUID planId, Finding found) {
        this.id = found.id();
        this.planId = planId;
        learn(found);
    }

    final void learn(Finding news) {
        targetId = news.targetId();
        facts = news;
    }

    Finding facts() {
        return facts;
    }
}
