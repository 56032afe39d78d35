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

    /** True if nobody, this transaction included, has checked the plan since its row was read. */
    boolean isNewest(CheckedPlan read) {
        return !read.isCoveredAnew()
                && getEntityManager()
                        .createQuery("select plan.checkNumber from CheckedPlan plan where plan.id = :id", Long.class)
                        .setParameter("id", read.id())
                        .getResultStream()
                        .allMatch(number -> number == read.checkNumber());
    }

    /** Keeps others from reserving a plan that has no row to be locked, until the transaction ends. */
    void reserve(UUID id) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:plan, 0))")
                .setParameter("plan", id.toString())
                .getSingleResult();
    }
}
