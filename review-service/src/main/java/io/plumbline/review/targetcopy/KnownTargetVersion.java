package io.plumbline.review.targetcopy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.TenantId;

/** One version of a target, immutable: the yardstick of the periods in which it was in force. */
@Entity
@Table(name = "known_target_version")
@IdClass(KnownTargetVersion.Key.class)
class KnownTargetVersion {

    @Id
    @Column(name = "target_id")
    private UUID targetId;

    @Id
    private int version;

    @TenantId
    private String tenant;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    private String reason;

    @Convert(converter = TargetFactsColumn.class)
    @ColumnTransformer(write = "?::jsonb")
    private TargetFacts facts;

    protected KnownTargetVersion() {
        // for Hibernate
    }

    KnownTargetVersion(TargetVersions.Entry entry) {
        var facts = entry.facts();
        this.targetId = facts.id();
        this.version = facts.version();
        this.changedAt = entry.changedAt();
        this.changedBy = entry.changedBy();
        this.reason = entry.reason();
        this.facts = facts;
    }

    TargetVersions.Entry entry() {
        return new TargetVersions.Entry(facts, changedAt, changedBy, reason);
    }

    /** Identity of a version. */
    record Key(UUID targetId, int version) implements Serializable {}
}
