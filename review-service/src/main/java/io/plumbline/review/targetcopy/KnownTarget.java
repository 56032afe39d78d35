package io.plumbline.review.targetcopy;

import io.plumbline.review.targetcopy.TargetFacts.TargetState;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The copy of a target at its newest version, as opposed to {@link KnownTargetVersion}, which keeps each of them. */
@Entity
@Table(name = "known_target")
class KnownTarget {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "kpi_id")
    private UUID kpiId;

    private int version;
    private boolean retired;

    @Convert(converter = TargetFactsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private TargetFacts facts;

    protected KnownTarget() {
        // for Hibernate
    }

    KnownTarget(TargetFacts first) {
        id = first.id();
        learn(first);
    }

    /** Older news than what is known changes nothing. */
    final void learn(TargetFacts news) {
        if (news.version() > version) {
            restore(news);
        }
    }

    /** The same, but what is known already is written again as it was told. */
    final void restore(TargetFacts news) {
        if (news.version() >= version) {
            version = news.version();
            planId = news.planId();
            kpiId = news.kpi().id();
            retired = news.state() == TargetState.RETIRED;
            facts = news;
        }
    }

    TargetFacts facts() {
        return facts;
    }
}
