package io.plumbline.alignment.reviewcopy;

import io.plumbline.alignment.graph.PlanEdit;
import io.plumbline.alignment.graph.TargetPast;
import io.plumbline.alignment.past.TargetPasts;
import io.plumbline.alignment.verdict.Cause;
import io.plumbline.alignment.verdict.Checking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes over what review-service tells. A fact about a plan that was not told of yet is kept, and counts from the plan's first check on.
 */
@ApplicationScoped
class FollowingReviews {

    private final Checking checking;
    private final ReviewCopies reviews;
    private final TargetPasts pasts;

    FollowingReviews(Checking checking, ReviewCopies reviews, TargetPasts pasts) {
        this.checking = checking;
        this.reviews = reviews;
        this.pasts = pasts;
    }

    void follow(Told.ReviewChanged told, boolean cancelled, Cause cause) {
        check(told.planId(), cause, () -> reviews.keepIfNewer(told.planId(), told.toReview(), cancelled));
    }

    /** A track that is neither the first nor a new miss changes nothing for any rule. */
    void follow(Told.TrackChanged told, Cause cause) {
        if (!told.isKnown()) {
            return;
        }
        check(
                told.planId(),
                cause,
                () -> pasts.write(
                        told.planId(),
                        told.targetId(),
                        past -> told.isMiss() ? past.missed(told.periodEnd()) : assessed(past)));
    }

    private static TargetPast assessed(TargetPast past) {
        return past.measured() ? past : past.assessed();
    }

    /** What is kept is kept under the plan's lock, so that no check misses it. */
    private void check(UUID planId, Cause cause, Supplier<Optional<PlanEdit>> keeping) {
        var open = checking.findOrReserve(planId);
        var edit = keeping.get();
        if (open.isPresent() && edit.isPresent()) {
            checking.close(open.get(), List.of(edit.get()), cause, open.get().revision());
        }
    }
}
