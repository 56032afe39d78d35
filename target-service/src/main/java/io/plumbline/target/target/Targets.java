package io.plumbline.target.target;

import io.plumbline.platform.Listing;
import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.plumbline.target.plan.Plan;
import io.plumbline.target.version.History;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisation's targets, with all their versions. */
@ApplicationScoped
public class Targets implements PanacheRepositoryBase<Target, UUID> {

    private static final String WITH_KPI = "from Target target join fetch target.kpi";

    private static final String NEWEST = "(select max(other.version) from TargetVersion other where other.targetId = ?1"
            + " and other.change in (%s))";

    private static final History<TargetVersion, TargetChanged> HISTORY =
            new History<>(TargetVersion.class, "targetId", TargetVersion::changed);

    private static final Listing<Target> LISTING = Listing.of(Target.class, WITH_KPI, "target", Target::id)
            .createdInOrderOf("target.place")
            .sortedBy("name", "target.name", Target::name);

    private final Event<TargetChanged> changes;
    private final TargetSearch search;

    Targets(Event<TargetChanged> changes, TargetSearch search) {
        this.changes = changes;
        this.search = search;
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

    /**
     * Which targets of a plan a list shows; a null leaves the question open.
     *
     * @param search part of the name or of the KPI's code, whatever the case
     */
    public record Filter(String perspective, TargetState state, String owner, UUID kpiId, String search) {}

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
        return asked.page(
                sort, cursor, limit, filter.search() == null ? null : search.in(getEntityManager(), planId, filter));
    }

    /** The targets of a plan after {@code after} in the order of creation. */
    List<Target> listAfter(UUID planId, UUID after, int limit) {
        return find(WITH_KPI + " where target.planId = ?1 and target.place > ?2 order by target.place", planId, after)
                .page(0, limit)
                .list();
    }

    /** @throws Refusal if there is no such target, or the cursor is not one of its history */
    public Page<TargetChanged> pageVersions(UUID targetId, String cursor, int limit) {
        get(targetId);
        return HISTORY.page(getEntityManager(), targetId, cursor, limit);
    }

    /** @throws Refusal 404 */
    public TargetChanged getVersion(UUID targetId, int version) {
        return findVersion(targetId, version)
                .orElseThrow(() -> Refusal.notFound("version " + version + " of target", targetId));
    }

    /** The versions of all targets of a plan, target by target, retired ones too; those after the given one. */
    public List<TargetChanged> listVersionsOfPlan(UUID planId, UUID afterTarget, int afterVersion, int limit) {
        return getEntityManager()
                .createQuery(
                        "from TargetVersion kept where kept.planId = ?1 and (kept.targetId, kept.version) > (?2, ?3)"
                                + " order by kept.targetId, kept.version",
                        TargetVersion.class)
                .setParameter(1, planId)
                .setParameter(2, afterTarget)
                .setParameter(3, afterVersion)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(TargetVersion::changed)
                .toList();
    }

    /** The plan's targets as they stood at a revision, retired ones too, in the order of their ids. */
    public List<TargetSnapshot> listAsOf(UUID planId, long revision, UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "from TargetVersion kept where kept.planId = ?1 and kept.targetId > ?3 and kept.version ="
                                + " (select max(other.version) from TargetVersion other where other.targetId ="
                                + " kept.targetId and other.planRevision <= ?2) order by kept.targetId",
                        TargetVersion.class)
                .setParameter(1, planId)
                .setParameter(2, revision)
                .setParameter(3, after)
                .setMaxResults(limit)
                .getResultStream()
                .map(kept -> kept.changed().target())
                .toList();
    }

    /** Codes of the KPIs that a plan needs: those of its targets, and those in its formulas. */
    public SortedSet<String> kpiCodesOf(UUID planId) {
        var codes = new TreeSet<>(getEntityManager()
                .createQuery(
                        "select distinct target.kpi.code from Target target where target.planId = ?1"
                                + " and target.state <> 'RETIRED'",
                        String.class)
                .setParameter(1, planId)
                .getResultList());
        getEntityManager()
                .createQuery(
                        "select target.formulaCodes from Target target where target.planId = ?1"
                                + " and target.state <> 'RETIRED' and target.formula is not null",
                        String[].class)
                .setParameter(1, planId)
                .getResultStream()
                .forEach(inFormula -> codes.addAll(List.of(inFormula)));
        return codes;
    }

    /** The plan's targets with one of these ids, but for retired ones. */
    List<Target> listById(UUID planId, Collection<UUID> ids) {
        return listPresent(planId, "target.id", ids);
    }

    /** The plan's targets with one of these names, but for retired ones. */
    List<Target> listByName(UUID planId, Collection<String> names) {
        return listPresent(planId, "target.name", names);
    }

    /** The plan's targets on one of these KPIs, but for retired ones. */
    List<Target> listByKpi(UUID planId, Collection<UUID> kpiIds) {
        return listPresent(planId, "target.kpi.id", kpiIds);
    }

    private List<Target> listPresent(UUID planId, String field, Collection<?> values) {
        return values.isEmpty()
                ? List.of()
                : list(
                        WITH_KPI + " where target.planId = ?1 and target.state <> 'RETIRED' and " + field + " in ?2",
                        planId,
                        values);
    }

    /** For each of these KPIs, the codes that the plan's formulas of it rest on; KPIs without a formula are left out. */
    Map<String, Set<String>> formulasOf(UUID planId, Set<String> codes) {
        return getEntityManager()
                .createQuery(
                        "select target.kpi.code, target.formulaCodes from Target target where target.planId = ?1 and"
                                + " target.kpi.code in ?2 and target.formula is not null and target.state <> 'RETIRED'",
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

    public Optional<TargetChanged> findVersion(UUID targetId, int version) {
        return HISTORY.find(getEntityManager(), targetId, version);
    }

    /** The version that was in force at an instant; empty before the target was set. */
    public Optional<TargetChanged> findVersionAsOf(UUID targetId, Instant instant) {
        return HISTORY.findAsOf(getEntityManager(), targetId, instant);
    }

    /** The targets of a plan as they were at an instant, in the order of creation; those set later are left out. */
    public Page<TargetSnapshot> pageAsOf(UUID planId, Instant instant, String cursor, int limit) {
        var found = getEntityManager()
                .createQuery(
                        "from TargetVersion kept where kept.planId = ?1 and kept.targetId > ?2 and kept.changedAt <="
                                + " ?3 and not exists (select 1 from TargetVersion later where later.targetId ="
                                + " kept.targetId and later.version > kept.version and later.changedAt <= ?3) order by"
                                + " kept.targetId",
                        TargetVersion.class)
                .setParameter(1, planId)
                .setParameter(2, Page.after(cursor))
                .setParameter(3, instant)
                .setMaxResults(limit + 1)
                .getResultStream()
                .map(kept -> kept.changed().target())
                .toList();
        return Page.of(found, limit, TargetSnapshot::id);
    }

    /** Who stated the present terms of a target, and who proposed them. */
    List<String> listAuthors(UUID targetId) {
        return getEntityManager()
                .createQuery(
                        "select distinct kept.changedBy from TargetVersion kept where kept.targetId = ?1 and"
                                + " (kept.version = "
                                + NEWEST.formatted("'SET', 'REVISED'") + " or kept.version = "
                                + NEWEST.formatted("'PROPOSED'") + ")",
                        String.class)
                .setParameter(1, targetId)
                .getResultList();
    }

    /** Keeps a change: the present state, its version, and the telling of it, in one transaction. */
    void keep(Target target, TargetChanged changed) {
        persist(target);
        getEntityManager().persist(TargetVersion.of(changed));
        changes.fire(changed);
    }
}
