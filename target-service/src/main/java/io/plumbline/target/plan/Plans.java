package io.plumbline.target.plan;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The organisation's plans. */
@ApplicationScoped
public class Plans implements PanacheRepositoryBase<Plan, UUID> {

    /** @throws Refusal 404 */
    public Plan get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Refusal.notFound("plan", id));
    }

    /**
     * The plan with its row locked until the transaction ends. Changes of one plan thus follow each other; changes of different
     * plans do not wait.
     *
     * @throws Refusal 404
     */
    public Plan getForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> Refusal.notFound("plan", id));
    }

    public Page<PlanSnapshot> page(String cursor, int limit) {
        var found = find("id > ?1 order by id", Page.after(cursor))
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, Plan::id).map(Plan::snapshot);
    }
}
