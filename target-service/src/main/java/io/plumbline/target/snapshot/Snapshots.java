package io.plumbline.target.snapshot;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The snapshots that the organisation asked for. */
@ApplicationScoped
public class Snapshots implements PanacheRepositoryBase<Snapshot, UUID> {

    private final Clock clock;

    Snapshots(Clock clock) {
        this.clock = clock;
    }

    /** @throws Refusal 404 */
    Snapshot get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("snapshot", id));
    }

    /** @throws Refusal 404 */
    public SnapshotProgress progress(UUID id) {
        return get(id).progress(clock.instant());
    }

    public Page<SnapshotProgress> page(String cursor, int limit) {
        var found = find("id > ?1 order by id", Page.after(cursor))
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, Snapshot::id).map(each -> each.progress(clock.instant()));
    }

    boolean isAnyUnderWay(Instant now) {
        List<Snapshot> running = list("state", SnapshotState.RUNNING);
        return running.stream().anyMatch(each -> each.isUnderWay(now));
    }
}
