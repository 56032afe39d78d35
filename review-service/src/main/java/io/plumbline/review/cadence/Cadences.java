package io.plumbline.review.cadence;

import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The cadences of the organisation's plans. */
@ApplicationScoped
public class Cadences implements PanacheRepositoryBase<Cadence, UUID> {

    /** @throws Refusal 404 */
    public CadenceSnapshot get(UUID planId) {
        return findByIdOptional(planId)
                .orElseThrow(() -> Refusal.notFound("cadence of plan", planId))
                .snapshot();
    }

    Optional<Cadence> findForChange(UUID planId) {
        return findByIdOptional(planId, LockModeType.PESSIMISTIC_WRITE);
    }
}
