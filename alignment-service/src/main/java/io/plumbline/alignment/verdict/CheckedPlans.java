package io.plumbline.alignment.verdict;

import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The plans that this service has heard of. */
@ApplicationScoped
public class CheckedPlans implements PanacheRepositoryBase<CheckedPlan, UUID> {

    /** @throws Refusal 404 */
    public CheckedPlan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("plan", id));
    }

    /** The plan with its row locked until the transaction ends. */
    Optional<CheckedPlan> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
