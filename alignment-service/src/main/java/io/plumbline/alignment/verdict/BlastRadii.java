package io.plumbline.alignment.verdict;

import io.plumbline.platform.Identities;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** What every check changed. */
@ApplicationScoped
public class BlastRadii implements PanacheRepositoryBase<KeptBlastRadius, UUID> {

    private static final Instant FAR_FUTURE = Instant.parse("9999-12-31T00:00:00Z");

    private final Identities identities;

    BlastRadii(Identities identities) {
        this.identities = identities;
    }

    void keep(@Observes PlanChecked checked) {
        persist(KeptBlastRadius.of(identities.next(), checked));
    }

    /** @throws Refusal 404 if the plan was never checked */
    public KeptBlastRadius getLatest(UUID planId) {
        return find("planId = ?1 order by checkNumber desc", planId)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("check of plan", planId));
    }

    /**
     * That of the check by which a revision was first covered.
     *
     * @throws Refusal 404 if no check was set off by this revision
     */
    public KeptBlastRadius getOfRevision(UUID planId, long planRevision) {
        return find("planId = ?1 and planRevision = ?2 order by checkNumber", planId, planRevision)
                .firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("check of plan " + planId + " at revision", planRevision));
    }

    /**
     * In the order of the checks.
     *
     * @param from the earliest check that is listed, null for the first
     * @param until checks from then on are not listed, null for none
     */
    public Page<KeptBlastRadius> page(UUID planId, Instant from, Instant until, String cursor, int limit) {
        var found = find(
                        "planId = ?1 and id > ?2 and checkedAt >= ?3 and checkedAt < ?4 order by id",
                        planId,
                        Page.after(cursor),
                        from == null ? Instant.EPOCH : from,
                        until == null ? FAR_FUTURE : until)
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, KeptBlastRadius::id);
    }
}
