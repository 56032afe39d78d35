package io.plumbline.target.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One telling of the present state: asked for, under way, and how far it came. */
@Entity
@Table(name = "snapshot")
class Snapshot {

    /** The worker gives a sign of life with each part; after this long without one it is gone. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Enumerated(EnumType.STRING)
    private SnapshotState state;

    private String error;
    private long events;
    private long kpis;
    private long plans;
    private long versions;

    protected Snapshot() {
        // for Hibernate
    }

    static Snapshot begin(UUID id, UUID planId, String by, Instant at) {
        var begun = new Snapshot();
        begun.id = id;
        begun.planId = planId;
        begun.requestedBy = by;
        begun.requestedAt = at;
        begun.seenAt = at;
        begun.state = SnapshotState.RUNNING;
        return begun;
    }

    void toldKpis(int count, Instant at) {
        events++;
        kpis += count;
        seenAt = at;
    }

    void toldVersions(int count, boolean last, Instant at) {
        events++;
        versions += count;
        plans += last ? 1 : 0;
        seenAt = at;
    }

    void done(Instant at) {
        state = SnapshotState.DONE;
        seenAt = at;
    }

    void failed(String why, Instant at) {
        state = SnapshotState.FAILED;
        error = why;
        seenAt = at;
    }

    boolean isUnderWay(Instant now) {
        return state == SnapshotState.RUNNING && !isLost(now);
    }

    private boolean isLost(Instant now) {
        return state == SnapshotState.RUNNING && seenAt.plus(SILENCE).isBefore(now);
    }

    UUID id() {
        return id;
    }

    /** The snapshot as it stands; one whose worker has fallen silent has failed. */
    SnapshotProgress progress(Instant now) {
        boolean lost = isLost(now);
        return new SnapshotProgress(
                id,
                planId,
                requestedBy,
                requestedAt,
                lost ? SnapshotState.FAILED : state,
                lost ? "The service stopped meanwhile; ask for another snapshot." : error,
                events,
                kpis,
                plans,
                versions);
    }
}
