package io.plumbline.review.review;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.review.adjustment.AdjustingTarget;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.targetcopy.TargetCopies;
import io.plumbline.review.targetcopy.TargetFacts;
import io.plumbline.review.targetcopy.TargetFacts.TargetState;
import io.plumbline.review.track.TargetAssessment;
import io.plumbline.review.track.TargetAssessment.Comparison;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Decides about a target in an open review; what changes the target becomes an adjustment in the same transaction. */
@ApplicationScoped
public class Deciding {

    private final Reviews reviews;
    private final Decisions decisions;
    private final ReviewLimits limits;
    private final AdjustingTarget adjusting;
    private final TargetCopies copies;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    Deciding(
            Reviews reviews,
            Decisions decisions,
            ReviewLimits limits,
            AdjustingTarget adjusting,
            TargetCopies copies,
            Identities identities,
            Caller caller,
            Clock clock) {
        this.reviews = reviews;
        this.decisions = decisions;
        this.limits = limits;
        this.adjusting = adjusting;
        this.copies = copies;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 404 for an unknown review, 409 unless it is open and has room, 422 if target, kind and adjustment do not fit */
    @Transactional
    public DecisionSnapshot decide(UUID reviewId, NewDecision wanted) {
        var review = reviews.getForChange(reviewId);
        review.requireOpenForDecisions();
        limits.requireRoomForDecision(reviewId);
        var target = fittingTarget(review.planId(), wanted.targetId());
        var adjustmentId = new FittingAdjustment(copies.getPlan(review.planId()), target, wanted)
                .find(reviewId)
                .map(adjusting::decide)
                .orElse(null);
        var then = review.agenda().find(wanted.targetId()).map(Agenda.Item::assessment);
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
                wanted.expectedValue(),
                then.map(TargetAssessment::track).orElse(Track.UNKNOWN),
                then.map(TargetAssessment::comparison)
                        .map(Comparison::yearlyLevel)
                        .orElse(null),
                wanted.whatIf(),
                adjustmentId,
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null,
                null);
        decisions.persist(new Decision(snapshot));
        return snapshot;
    }

    /** What an earlier decision came to, as the leadership sees it. @throws Refusal 404, 409 unless the review is open, 422 */
    @Transactional
    public DecisionSnapshot conclude(UUID reviewId, NewOutcome concluded) {
        var review = reviews.getForChange(reviewId);
        review.requireOpenForDecisions();
        var decision = decisions.getForChange(review.planId(), concluded.decisionId());
        decision.conclude(
                concluded.outcome(),
                concluded.note(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return decision.snapshot();
    }

    private TargetFacts fittingTarget(UUID planId, UUID targetId) {
        var target = copies.findTarget(targetId)
                .filter(known -> known.planId().equals(planId))
                .orElseThrow(
                        () -> Refusal.invalid("/targetId", "The plan under review has no target " + targetId + "."));
        if (target.state() == TargetState.RETIRED) {
            throw Refusal.invalid(
                    "/targetId", "The target " + target.name() + " is retired: nothing is left to decide.");
        }
        return target;
    }
}
