package io.plumbline.target.target;

import io.plumbline.platform.Listing;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisation's targets, with all their versions. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, UUID> {

    private static final String WITH_KPI = "from Target target join fetch target.kpi";

    private static final Listing<Target> LISTING =
            Listing.of(Target.class, WITH_KPI, "target", Target::id).sortedBy("name", "target.name", Target::name);

    private final Event<TargetChanged> changes;

    Targets(Event<TargetChanged> changes) {
        this.changes = changes;
    }

    /** @throws Refusal 404 */
    public Target get(UUID id) {
        return findTarget(id).orElseThrow(() -> Refusal.notFound("target", id));
    }

    /** A target and its plan, read together in one statement. */
    public record WithPlan(Target target, Plan plan) {

        public TargetAnswer answer() {
            return new TargetAnswer(target.snapshot(plan.fiscalYears()), plan.revision());
        }
    }

    /** @throws Refusal 404 */
    public WithPlan getWithPlan(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select target, plan from Target target join fetch target.kpi"
                                + " join Plan plan on plan.id = target.planId where target.id = ?1",
                        WithPlan.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("target", id));
    }

    public Optional<Target> findTarget(UUID id) {
        return find(WITH_KPI + " where target.id = ?1", id).firstResultOptional();
    }

    /** The plan that a target belongs to; read before the plan is locked. */
    Optional<UUID> findPlanOf(UUID targetId) {
        return getEntityManager()
                .createQuery("select target.planId from Target target where target.id = ?1", UUID.class)
                .setParameter(1, targetId)
                .getResultStream()
                .findFirst();
    }

    /** Which targets of a plan a list shows; a null leaves the question open. */
    public record Filter(String perspective, TargetState state, String owner, UUID kpiId) {}

    /** @throws Refusal if the order is unknown or the cursor foreign */
    public Page<Target> page(UUID planId, Filter filter, String sort, String cursor, int limit) {
        var asked = LISTING.ask(getEntityManager())
                .with("planId", planId)
                .with("perspective", filter.perspective())
                .with("state", filter.state())
                .with("owner", filter.owner());
        if (filter.kpiId() != null) {
            asked.where("target.kpi.id = :kpiId", "kpiId", filter.kpiId());
        }
        return asked.page(sort, cursor, limit);
    }

    /** The targets of a plan after {@code after} in the order of creation. */
    List<Target> listAfter(UUID planId, UUID after, int limit) {
        return find(WITH_KPI + " where target.planId = ?1 and target.id > ?2 order by target.id", planId, after)
                .page(0, limit)
                .list();
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

    /** The plan's targets that have one of these ids or names, but for retired ones. */
    List<Target> listForChange(UUID planId, Collection<UUID> ids, Collection<String> names) {
        return list(
                WITH_KPI
                        + " where target.planId = ?1 and target.state <> 'RETIRED' and (target.id in ?2 or target.name in ?3)",
                planId,
                ids,
                names);
    }

    /** For each of these KPIs, the codes that the plan's formulas of it rest on; KPIs without a formula are left out. */
    Map<String, Set<String>> formulasOf(UUID planId, Set<String> codes) {
        return getEntityManager()
                .createQuery(
                        "select target.kpi.code, target.formulaCodes from Target target where target.planId = ?1"
                                + " and target.kpi.code in ?2 and target.formula is not null and target.state <> 'RETIRED'",
                        Object[].class)
                .setParameter(1, planId)
                .setParameter(2, codes)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> Set.of((String[]) row[1]), (one, other) -> {
                    var both = new HashSet<>(one);
                    both.addAll(other);
                    return both;
                }));
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
