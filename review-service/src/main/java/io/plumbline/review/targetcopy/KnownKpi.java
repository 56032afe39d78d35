package io.plumbline.review.targetcopy;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The copy of a KPI. Its row is the lock under which its actuals are recorded. */
@Entity
@Table(name = "known_kpi")
class KnownKpi {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private int version;
    private String code;
    private String owner;

    @Convert(converter = KpiFactsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private KpiFacts facts;

    protected KnownKpi() {
        // for Hibernate
    }

    KnownKpi(KpiFacts first) {
        id = first.id();
        learn(first);
    }

    /** Older news than what is known changes nothing. */
    final void learn(KpiFacts news) {
        if (news.version() > version) {
            restore(news);
        }
    }

    /** The same, but what is known already is written again as it was told. */
    final void restore(KpiFacts news) {
        if (news.version() >= version) {
            version = news.version();
            code = news.code();
            owner = news.owner();
            facts = news;
        }
    }

    KpiFacts facts() {
        return facts;
    }
}
