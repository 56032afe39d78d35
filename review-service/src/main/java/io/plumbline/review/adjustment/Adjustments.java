package io.plumbline.review.adjustment;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisation's adjustments. */
@ApplicationScoped
public class Adjustments implements PanacheRepositoryBase<Adjustment, UUID> {

    /** @throws Refusal 404 */
    public AdjustmentSnapshot get(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> Refusal.notFound("adjustment", id))
                .snapshot();
    }

    /** By id. */
    public Map<UUID, AdjustmentSnapshot> map(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream()
                        .map(Adjustment::snapshot)
                        .collect(Collectors.toMap(AdjustmentSnapshot::id, adjustment -> adjustment));
    }

    Optional<Adjustment> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A page of a plan's adjustments in order of decision. */
    public Page<AdjustmentSnapshot> page(UUID planId, String cursor, int limit) {
        var found = find("planId = ?1 and id > ?2 order by id", planId, Page.after(cursor))
                .page(0, limit + 1)
                .list();
        return Page.of(found.stream().map(Adjustment::snapshot).toList(), limit, AdjustmentSnapshot::id);
    }
}
