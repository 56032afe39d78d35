package io.plumbline.alignment.reviewcopy;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.Review;
import io.plumbline.alignment.verdict.PlanContents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reviews that were told of. */
@ApplicationScoped
class ReviewCopies implements PanacheRepositoryBase<ReviewCopy, UUID>, PlanContents {

    /** The edit that tells the plan's rules of a review, if its version is newer than what is kept, which it replaces. */
    Optional<PlanEdit> keepIfNewer(UUID planId, Review review, boolean cancelled) {
        var kept = findById(review.id());
        if (kept == null) {
            kept = ReviewCopy.of(planId, review, cancelled);
            persist(kept);
            return Optional.of(kept.edit());
        }
        if (kept.version() >= review.version()) {
            return Optional.empty();
        }
        kept.take(review, cancelled);
        return Optional.of(kept.edit());
    }

    @Override
    public List<PlanEdit> list(UUID planId) {
        return list("planId = ?1 and cancelled = false", planId).stream()
                .map(ReviewCopy::edit)
                .toList();
    }
}
