package io.plumbline.target.target;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.FiscalYears;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The organisation's targets, with all their versions. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, UUID> {

    private static final String WITH_KPI = "from Target target join fetch target.kpi where ";

    private final Event<TargetChanged> changes;

    Targets(Event<TargetChanged> changes) {
        this.changes = changes;
    }

    /** @throws Refusal 404 */
    public Target get(UUID id) {
        return findTarget(id).orElseThrow(() -> Refusal.notFound("target", id));
    }

    public Optional<Target> findTarget(UUID id) {
        return find(WITH_KPI + "target.id = ?1", id).firstResultOptional();
    }

    /** The plan that a target belongs to; read before the plan is locked. */
    Optional<UUID> findPlanOf(UUID targetId) {
        return getEntityManager()
                .createQuery("select target.planId from Target target where target.id = ?1", UUID.class)
                .setParameter(1, targetId)
                .getResultStream()
                .findFirst();
    }

    /** The target as it stands once the plan's lock was obtained. */
    Target getForChange(UUID id) {
        var target = get(id);
        getEntityManager().lock(target, LockModeType.PESSIMISTIC_WRITE);
        return target;
    }

    public Page<TargetSnapshot> page(UUID planId, FiscalYears years, String cursor, int limit) {
        var found = find(
                        WITH_KPI + "target.planId = ?1 and target.id > ?2 order by target.id",
                        planId,
                        Page.after(cursor))
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, Target::id).map(target -> target.snapshot(years));
    }

    public List<TargetChanged> listVersions(UUID targetId) {
        return getEntityManager()
                .createQuery(
                        "from TargetVersion kept where kept.targetId = ?1 order by kept.version", TargetVersion.class)
                .setParameter(1, targetId)
                .getResultStream()
                .map(TargetVersion::changed)
                .toList();
    }

    boolean isCarriedOut(UUID adjustmentId) {
        return getEntityManager()
                        .createQuery("select count(*) from TargetVersion kept where kept.adjustmentId = ?1", Long.class)
                        .setParameter(1, adjustmentId)
                        .getSingleResult()
                > 0;
    }

    /** Keeps a change: the present state, its version, and the telling of it, in one transaction. */
    void keep(Target target, TargetChanged changed) {
        persist(target);
        getEntityManager().persist(TargetVersion.of(changed));
        changes.fire(changed);
    }
}
