package io.plumbline.review.targetcopy;

import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisation's plans, KPIs and targets as far as this service has heard of them. */
@ApplicationScoped
public class TargetCopies {

    private static final String MEANT = "not retired and planId not in (select id from KnownPlan where scenario)";

    private final EntityManager entities;

    TargetCopies(EntityManager entities) {
        this.entities = entities;
    }

    public void learn(PlanFacts plan) {
        known(KnownPlan.class, plan.id())
                .ifPresentOrElse(known -> known.learn(plan), () -> entities.persist(new KnownPlan(plan)));
    }

    public void learn(KpiFacts kpi) {
        known(KnownKpi.class, kpi.id())
                .ifPresentOrElse(known -> known.learn(kpi), () -> entities.persist(new KnownKpi(kpi)));
    }

    /** A target's event carries its KPI too, which may arrive before the KPI's own. */
    public void learn(TargetVersions.Entry version) {
        var target = version.facts();
        learn(target.kpi());
        known(KnownTarget.class, target.id())
                .ifPresentOrElse(known -> known.learn(target), () -> entities.persist(new KnownTarget(target)));
        var key = new KnownTargetVersion.Key(target.id(), target.version());
        if (entities.find(KnownTargetVersion.class, key) == null) {
            entities.persist(new KnownTargetVersion(version));
        }
    }

    /** As {@link #learn}, but what is kept already is written again as it was told. */
    public void restore(PlanFacts plan) {
        locked(KnownPlan.class, plan.id())
                .ifPresentOrElse(known -> known.restore(plan), () -> entities.persist(new KnownPlan(plan)));
    }

    public void restore(KpiFacts kpi) {
        locked(KnownKpi.class, kpi.id())
                .ifPresentOrElse(known -> known.restore(kpi), () -> entities.persist(new KnownKpi(kpi)));
    }

    public void restore(TargetVersions.Entry version) {
        var target = version.facts();
        restore(target.kpi());
        locked(KnownTarget.class, target.id())
                .ifPresentOrElse(known -> known.restore(target), () -> entities.persist(new KnownTarget(target)));
        entities.merge(new KnownTargetVersion(version));
    }

    /**
     * Holds the copy against a version that is told in a snapshot, and writes it as it was told if it is missing or differs.
     *
     * @return whether it did
     */
    public boolean putRight(TargetVersions.Entry version) {
        var target = version.facts();
        var key = new KnownTargetVersion.Key(target.id(), target.version());
        var kept = entities.find(KnownTargetVersion.class, key);
        boolean isRight = kept != null
                && kept.entry().equals(version)
                && findTarget(target.id())
                        .filter(newest -> newest.version() > target.version() || newest.equals(target))
                        .isPresent();
        if (!isRight) {
            restore(version);
        }
        return !isRight;
    }

    /** Reads all versions of these in two statements; what is asked of them afterwards in the same transaction needs none. */
    public void load(Collection<UUID> targetIds) {
        entities.createQuery("from KnownTarget where id in :ids", KnownTarget.class)
                .setParameter("ids", targetIds)
                .getResultList();
        entities.createQuery("from KnownTargetVersion where targetId in :ids", KnownTargetVersion.class)
                .setParameter("ids", targetIds)
                .getResultList();
    }

    /** The same for KPIs, in one statement. */
    public void loadKpis(Collection<UUID> kpiIds) {
        entities.createQuery("from KnownKpi where id in :ids", KnownKpi.class)
                .setParameter("ids", kpiIds)
                .getResultList();
    }

    private <T> Optional<T> locked(Class<T> type, UUID id) {
        return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws Refusal 404 */
    public PlanFacts getPlan(UUID id) {
        return findPlan(id).orElseThrow(() -> Refusal.notFound("plan", id));
    }

    /** @throws Refusal 404 for an unknown plan, 409 for a scenario */
    public PlanFacts getReviewedPlan(UUID id) {
        return requireMeant(getPlan(id));
    }

    /** The same, locked until the transaction ends. */
    public PlanFacts getReviewedPlanForChange(UUID id) {
        return requireMeant(getPlanForChange(id));
    }

    private static PlanFacts requireMeant(PlanFacts plan) {
        if (plan.isScenario()) {
            throw new Refusal(
                    CommonProblem.ILLEGAL_TRANSITION,
                    "%s is a scenario, which is never in force, so there is nothing to review: review the plan that it was copied from."
                            .formatted(plan.name()));
        }
        return plan;
    }

    /**
     * The plan, locked until the transaction ends: two changes of its calendar follow each other.
     *
     * @throws Refusal 404
     */
    public PlanFacts getPlanForChange(UUID id) {
        return Optional.ofNullable(entities.find(KnownPlan.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(KnownPlan::facts)
                .orElseThrow(() -> Refusal.notFound("plan", id));
    }

    /** The plans that are meant: scenarios are not among them. */
    public List<UUID> listPlanIds() {
        return entities.createQuery("select id from KnownPlan where not scenario order by id", UUID.class)
                .getResultList();
    }

    public Optional<PlanFacts> findPlan(UUID id) {
        return known(KnownPlan.class, id).map(KnownPlan::facts);
    }

    /** @throws Refusal 404 */
    public KpiFacts getKpi(UUID id) {
        return findKpi(id).orElseThrow(() -> Refusal.notFound("KPI", id));
    }

    public Optional<KpiFacts> findKpi(UUID id) {
        return known(KnownKpi.class, id).map(KnownKpi::facts);
    }

    /**
     * The KPI, locked until the transaction ends: two recordings of one KPI follow each other.
     *
     * @throws Refusal 404
     */
    public KpiFacts getKpiForChange(UUID id) {
        return Optional.ofNullable(entities.find(KnownKpi.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(KnownKpi::facts)
                .orElseThrow(() -> Refusal.notFound("KPI", id));
    }

    public Optional<UUID> findKpiId(String code) {
        return entities.createQuery("select id from KnownKpi where code = :code", UUID.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * KPIs in order of their codes.
     *
     * @param owner of the KPIs, or null for everybody's
     * @param after the code before the first one wanted
     */
    public List<KpiFacts> listKpis(String owner, String after, int most) {
        return entities.createQuery(
                        "from KnownKpi where code > :after and (:owner is null or owner = :owner) order by code",
                        KnownKpi.class)
                .setParameter("after", after)
                .setParameter("owner", owner)
                .setMaxResults(most)
                .getResultStream()
                .map(KnownKpi::facts)
                .toList();
    }

    /** The targets on these KPIs that are not retired and not of a scenario, at their newest version. */
    public List<TargetFacts> listNewestOfKpis(Collection<UUID> kpiIds) {
        return kpiIds.isEmpty()
                ? List.of()
                : entities.createQuery("from KnownTarget where kpiId in :kpis and " + MEANT, KnownTarget.class)
                        .setParameter("kpis", kpiIds)
                        .getResultStream()
                        .map(KnownTarget::facts)
                        .toList();
    }

    /** The target at its newest version. @throws Refusal 404 */
    public TargetFacts getTarget(UUID id) {
        return findTarget(id).orElseThrow(() -> Refusal.notFound("target", id));
    }

    public Optional<TargetFacts> findTarget(UUID id) {
        return known(KnownTarget.class, id).map(KnownTarget::facts);
    }

    /** All versions of a target. @throws Refusal 404 */
    public TargetVersions getVersions(UUID targetId) {
        return versions("targetId = :id", targetId).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("target", targetId));
    }

    /** The targets of a plan that are not retired, in order of creation. */
    public List<TargetVersions> listOfPlan(UUID planId) {
        return versions("targetId in (select id from KnownTarget where planId = :id and not retired)", planId);
    }

    /** The targets on a KPI that are not retired, over all plans that are meant. */
    public List<TargetVersions> listOfKpi(UUID kpiId) {
        return versions("targetId in (select id from KnownTarget where kpiId = :id and " + MEANT + ")", kpiId);
    }

    /** All versions of these targets, retired ones too, by target. */
    public Map<UUID, TargetVersions> mapVersions(Collection<UUID> targetIds) {
        return targetIds.isEmpty()
                ? Map.of()
                : versions("targetId in :id", targetIds).stream()
                        .collect(Collectors.toMap(target -> target.newest().id(), target -> target));
    }

    private List<TargetVersions> versions(String condition, Object id) {
        Map<UUID, List<TargetVersions.Entry>> byTarget = new LinkedHashMap<>();
        entities.createQuery(
                        "from KnownTargetVersion where " + condition + " order by targetId, version",
                        KnownTargetVersion.class)
                .setParameter("id", id)
                .getResultStream()
                .map(KnownTargetVersion::entry)
                .forEach(entry -> byTarget.computeIfAbsent(entry.facts().id(), target -> new ArrayList<>())
                        .add(entry));
        return byTarget.values().stream().map(TargetVersions::new).toList();
    }

    private <T> Optional<T> known(Class<T> type, UUID id) {
        return Optional.ofNullable(entities.find(type, id));
    }
}
