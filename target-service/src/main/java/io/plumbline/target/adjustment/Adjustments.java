package io.plumbline.target.adjustment;

import io.plumbline.platform.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The reviews' decisions that reached this service. */
@ApplicationScoped
public class Adjustments implements PanacheRepositoryBase<AnsweredAdjustment, UUID> {

    boolean isAnswered(UUID id) {
        return findByIdOptional(id).isPresent();
    }

    /** Those of a plan, in the order of their answers. */
    public Page<AdjustmentView> page(UUID planId, AdjustmentOutcome outcome, String cursor, int limit) {
        var after = Page.afterNumber(cursor);
        var query = outcome == null
                ? find("planId = ?1 and planRevision > ?2 order by planRevision", planId, after)
                : find(
                        "planId = ?1 and planRevision > ?2 and outcome = ?3 order by planRevision",
                        planId,
                        after,
                        outcome);
        var found =
                query.page(0, limit + 1).stream().map(AnsweredAdjustment::view).toList();
        return Page.numbered(found, limit, AdjustmentView::planRevision);
    }
}
