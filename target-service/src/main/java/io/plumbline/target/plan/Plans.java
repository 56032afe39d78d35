package io.plumbline.target.plan;

import io.plumbline.platform.Listing;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.target.version.History;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The organisation's plans. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    private static final History<PlanVersion, PlanChanged> HISTORY =
            new History<>(PlanVersion.class, "planId", PlanVersion::changed);

    private static final Listing<Plan> LISTING =
            Listing.of(Plan.class, "from Plan plan", "plan", Plan::id).sortedBy("name", "plan.name", Plan::name);

    /** @throws Refusal 404 */
    public Plan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("plan", id));
    }

    /**
     * The plan with its row locked until the transaction ends. Changes of one plan thus follow each other; changes of different
     * plans do not wait.
     *
     * @throws Refusal 404
     */
    public Plan getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("plan", id));
    }

    /** The plan after {@code after} in the order of creation. */
    public Optional<UUID> findIdAfter(UUID after) {
        return getEntityManager()
                .createQuery("select plan.id from Plan plan where plan.id > ?1 order by plan.id", UUID.class)
                .setParameter(1, after)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Which plans a list shows; a null leaves the question open. */
    public record Filter(PlanKind kind, PlanState state, UUID originPlanId) {}

    /** @throws Refusal if the order is unknown or the cursor foreign */
    public Page<PlanSnapshot> page(Filter filter, String sort, String cursor, int limit) {
        return LISTING.ask(getEntityManager())
                .with("kind", filter.kind())
                .with("state", filter.state())
                .with("originPlanId", filter.originPlanId())
                .page(sort, cursor, limit)
                .map(Plan::snapshot);
    }

    /** The plan with its row locked until the transaction ends, found by one of its targets; empty if there is none. */
    public Optional<Plan> findForChangeByTarget(UUID targetId) {
        return find(
                        "from Plan plan where plan.id ="
                                + " (select target.planId from Target target where target.id = ?1)",
                        targetId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Keeps a plan's present state and the version that it became. */
    void keep(Plan plan, PlanChanged changed) {
        persist(plan);
        getEntityManager().persist(PlanVersion.of(changed));
    }

    /** @throws Refusal if there is no such plan, or the cursor is not one of its history */
    public Page<PlanChanged> pageVersions(UUID planId, String cursor, int limit) {
        get(planId);
        return HISTORY.page(getEntityManager(), planId, cursor, limit);
    }

    /** @throws Refusal 404 */
    public PlanChanged getVersion(UUID planId, int version) {
        return findVersion(planId, version)
                .orElseThrow(() -> Refusal.notFound("version " + version + " of plan", planId));
    }

    public Optional<PlanChanged> findVersion(UUID planId, int version) {
        return HISTORY.find(getEntityManager(), planId, version);
    }

    /** The version that was in force at an instant; empty before the plan was begun. */
    public Optional<PlanChanged> findVersionAsOf(UUID planId, Instant instant) {
        return HISTORY.findAsOf(getEntityManager(), planId, instant);
    }
}
