package io.plumbline.review.linkcopy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** The copy of a link, as of the newest event about it. */
@Entity
@Table(name = "known_link")
class KnownLink {

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "from_target_id")
    private UUID fromTargetId;

    @Column(name = "to_target_id")
    private UUID toTargetId;

    private int version;
    private boolean removed;

    @Convert(converter = LinkFactsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private LinkFacts facts;

    protected KnownLink() {
        // for Hibernate
    }

    KnownLink(LinkFacts first, boolean isRemoved) {
        id = first.id();
        learn(first, isRemoved);
    }

    /** Older news changes nothing; a removal names the last version and is final. */
    final void learn(LinkFacts news, boolean isRemoved) {
        if (news.version() > version || isRemoved) {
            planId = news.planId();
            fromTargetId = news.fromTargetId();
            toTargetId = news.toTargetId();
            version = Math.max(version, news.version());
            removed |= isRemoved;
            facts = news;
        }
    }

    LinkFacts facts() {
        return facts;
    }
}
