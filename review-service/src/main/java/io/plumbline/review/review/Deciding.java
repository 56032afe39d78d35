package io.plumbline.review.review;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.review.adjustment.AdjustingTarget;
import io.plumbline.review.adjustment.WantedAdjustment;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Decides about a target in an open review; a new goal becomes an adjustment in the same transaction. */
@ApplicationScoped
public class Deciding {

    private final Reviews reviews;
    private final Decisions decisions;
    private final AdjustingTarget adjusting;
    private final TargetCopies copies;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    Deciding(
            Reviews reviews,
            Decisions decisions,
            AdjustingTarget adjusting,
            TargetCopies copies,
            Identities identities,
            Caller caller,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.adjusting = adjusting;
        this.copies = copies;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 404 for an unknown review, 409 unless it is open, 422 if target, kind and adjustment do not fit */
    @Transactional
    public DecisionSnapshot decide(UUID reviewId, NewDecision wanted) {
        var review = reviews.getForChange(reviewId);
        review.requireOpenForDecisions();
        requireFitting(review.planId(), wanted);
        var adjustmentId = wanted.kind().adjusts()
                ? adjusting.decide(new WantedAdjustment(
                        reviewId,
                        review.planId(),
                        wanted.targetId(),
                        wanted.adjustment().expectedVersion(),
                        wanted.adjustment().goal(),
                        wanted.reason()))
                : null;
        var snapshot = new DecisionSnapshot(
                identities.next(),
                reviewId,
                review.planId(),
                wanted.targetId(),
                wanted.kind(),
                wanted.reason(),
                wanted.paceVerdict(),
                wanted.expectedEffect(),
                wanted.checkOn(),
                adjustmentId,
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        decisions.persist(new Decision(snapshot));
        return snapshot;
    }

    private void requireFitting(UUID planId, NewDecision wanted) {
        var target = copies.findTarget(wanted.targetId());
        if (target.isEmpty() || !target.get().planId().equals(planId)) {
            throw Refusal.invalid("/targetId", "The plan under review has no target " + wanted.targetId() + ".");
        }
        if (wanted.kind().adjusts() && wanted.adjustment() == null) {
            throw Refusal.invalid("/adjustment", "To " + wanted.kind() + " a target needs its new goal.");
        }
        if (!wanted.kind().adjusts() && wanted.adjustment() != null) {
            throw Refusal.invalid(
                    "/adjustment", "Only RAISE and LOWER come with a new goal, not " + wanted.kind() + ".");
        }
    }
}
