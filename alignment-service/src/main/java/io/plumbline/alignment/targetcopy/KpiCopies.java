package io.plumbline.alignment.targetcopy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The KPIs that were told of. */
@ApplicationScoped
class KpiCopies implements PanacheRepositoryBase<KpiCopy, UUID> {

    /**
     * The definition to go by for a target that came with {@code embedded}: the one that is kept, which is this one if there was none.
     * A newer one follows in an event of the KPI, which then reaches the targets of all plans.
     */
    KpiTold orKeep(KpiTold embedded) {
        return findByIdOptional(embedded.id()).map(KpiCopy::snapshot).orElseGet(() -> {
            persist(KpiCopy.of(embedded));
            return embedded;
        });
    }

    /** Reads these in one statement; what is asked of them afterwards in the same transaction needs none. */
    void load(Collection<UUID> kpiIds) {
        list("id in ?1", kpiIds);
    }

    /** The definition that is kept. */
    Optional<KpiTold> findTold(UUID kpiId) {
        return findByIdOptional(kpiId).map(KpiCopy::snapshot);
    }

    /** True if the definition is newer than what is kept, which it replaces. */
    boolean keepIfNewer(KpiTold kpi) {
        var kept = findByIdOptional(kpi.id());
        if (kept.isEmpty()) {
            persist(KpiCopy.of(kpi));
            return true;
        }
        if (kept.get().version() >= kpi.version()) {
            return false;
        }
        kept.get().take(kpi);
        return true;
    }

    /** Writes the definition as it was told, unless a newer one is kept. */
    void restore(KpiTold kpi) {
        findByIdOptional(kpi.id(), LockModeType.PESSIMISTIC_WRITE)
                .ifPresentOrElse(
                        kept -> {
                            if (kept.version() <= kpi.version()) {
                                kept.take(kpi);
                            }
                        },
                        () -> persist(KpiCopy.of(kpi)));
    }
}
