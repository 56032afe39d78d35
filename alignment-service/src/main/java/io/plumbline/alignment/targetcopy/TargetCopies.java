package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.verdict.PlanContents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The targets that were told of. */
@ApplicationScoped
class TargetCopies implements PanacheRepositoryBase<TargetCopy, UUID>, PlanContents {

    private final KpiCopies kpis;

    TargetCopies(KpiCopies kpis) {
        this.kpis = kpis;
    }

    /** Reads these in one statement; what is asked of them afterwards in the same transaction needs none. */
    void load(Collection<UUID> targetIds) {
        list("id in ?1", targetIds);
    }

    /** The version that is kept. */
    Optional<TargetTold> findTold(UUID targetId) {
        return findByIdOptional(targetId).map(TargetCopy::snapshot);
    }

    /** True if the version is newer than what is kept, which it replaces. */
    boolean keepIfNewer(UUID planId, TargetTold target) {
        var kept = findByIdOptional(target.id());
        if (kept.isEmpty()) {
            persist(TargetCopy.of(planId, target));
            return true;
        }
        if (kept.get().version() >= target.version()) {
            return false;
        }
        kept.get().take(target);
        return true;
    }

    /** Writes the version as it was told, unless a newer one is kept. */
    void restore(UUID planId, TargetTold target) {
        findByIdOptional(target.id(), LockModeType.PESSIMISTIC_WRITE)
                .ifPresentOrElse(
                        kept -> {
                            if (kept.version() <= target.version()) {
                                kept.take(target);
                            }
                        },
                        () -> persist(TargetCopy.of(planId, target)));
    }

    /** The plans that have a target for this KPI, in the order of their ids. */
    List<UUID> listPlansOfKpi(UUID kpiId) {
        return list("kpiId = ?1 and retired = false", kpiId).stream()
                .map(TargetCopy::planId)
                .distinct()
                .sorted()
                .toList();
    }

    /** For targets of another plan those that a scenario has as their copies. */
    Map<UUID, UUID> mapCopies(UUID scenarioId, Collection<UUID> originIds) {
        return originIds.isEmpty()
                ? Map.of()
                : list("planId = ?1 and originTargetId in ?2 and retired = false", scenarioId, originIds).stream()
                        .collect(Collectors.toMap(TargetCopy::originTargetId, TargetCopy::id, (one, other) -> one));
    }

    List<TargetTold> listOfKpi(UUID planId, UUID kpiId) {
        return list("planId = ?1 and kpiId = ?2 and retired = false", planId, kpiId).stream()
                .map(TargetCopy::snapshot)
                .toList();
    }

    @Override
    public List<PlanEdit> list(UUID planId) {
        var targets = list("planId = ?1 and retired = false", planId);
        var definitions = kpis
                .list(
                        "id in ?1",
                        targets.stream().map(TargetCopy::kpiId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(KpiCopy::id, Function.identity()));
        return targets.stream()
                .<PlanEdit>map(copy -> new PlanEdit.TargetSet(copy.snapshot()
                        .toTarget(definitions.get(copy.kpiId()).snapshot().toKpi())))
                .toList();
    }
}
