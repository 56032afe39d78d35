package io.plumbline.review.targetcopy;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The copy of a plan, as of the newest event about it. */
@Entity
@Table(name = "known_plan")
class KnownPlan {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private long revision;

    private boolean scenario;

    @Convert(converter = PlanFactsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private PlanFacts facts;

    protected KnownPlan() {
        // for Hibernate
    }

    KnownPlan(PlanFacts first) {
        id = first.id();
        learn(first);
    }

    /** Older news than what is known changes nothing. */
    final void learn(PlanFacts news) {
        if (news.revision() > revision) {
            restore(news);
        }
    }

    /** The same, but what is known already is written again as it was told. */
    final void restore(PlanFacts news) {
        if (news.revision() >= revision) {
            revision = news.revision();
            facts = news;
            scenario = news.isScenario();
        }
    }

    PlanFacts facts() {
        return facts;
    }
}
