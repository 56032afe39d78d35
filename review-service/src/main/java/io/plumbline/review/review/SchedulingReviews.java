package io.plumbline.review.review;

import io.plumbline.platform.Caller;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.review.targetcopy.TargetCopies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** Puts reviews on the calendar, one by request or many by cadence. */
@ApplicationScoped
public class SchedulingReviews {

    private final Reviews reviews;
    private final ReviewLimits limits;
    private final TargetCopies copies;
    private final Event<ReviewChanged> changes;
    private final Identities identities;
    private final Caller caller;
    private final Clock clock;

    SchedulingReviews(
            Reviews reviews,
            ReviewLimits limits,
            TargetCopies copies,
            Event<ReviewChanged> changes,
            Identities identities,
            Caller caller,
            Clock clock) {
        this.reviews = reviews;
        this.limits = limits;
        this.copies = copies;
        this.changes = changes;
        this.identities = identities;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal 404 for an unknown plan, 409 for a scenario or if the plan has as many as it may, 422 if it would look into the future */
    @Transactional
    public ReviewSummary schedule(UUID planId, NewReview wanted) {
        copies.getReviewedPlan(planId);
        var appointment = wanted.appointment();
        if (appointment.asOf().isAfter(appointment.scheduledOn())) {
            throw Refusal.invalid("/asOf", "A review cannot look at a day after it takes place.");
        }
        limits.requireRoomForReviews(planId, 1);
        return schedule(planId, Origin.REQUEST, appointment);
    }

    /**
     * As {@link #align}, at somebody's request, who can want another cadence instead: the plan's events cannot be refused.
     *
     * @throws Refusal 409 if the plan would have more reviews than it may
     */
    public void rearrange(UUID planId, ReviewKind kind, List<Appointment> wanted, LocalDate from) {
        var missing = new LinkedHashSet<>(wanted);
        reviews.listScheduledByCadence(planId, kind).forEach(review -> missing.remove(review.appointment()));
        if (!missing.isEmpty()) {
            limits.requireRoomForReviews(planId, missing.size());
        }
        align(planId, kind, wanted, from);
    }

    /**
     * Makes the plan's scheduled reviews of one of its cadences exactly these: those that are there already stay, those that are no
     * longer wanted are cancelled. Reviews that were opened or asked for one by one are not touched, nor are those before the day:
     * that they are overdue must not be forgotten.
     */
    public void align(UUID planId, ReviewKind kind, List<Appointment> wanted, LocalDate from) {
        var missing = new LinkedHashSet<>(wanted);
        for (var review : reviews.listScheduledByCadence(planId, kind)) {
            boolean isWanted = missing.remove(review.appointment());
            if (!isWanted && !review.appointment().scheduledOn().isBefore(from)) {
                review.cancel();
                changes.fire(new ReviewChanged.Cancelled(review.summary(), caller.name(), clock.instant()));
            }
        }
        missing.forEach(appointment -> schedule(planId, Origin.CADENCE, appointment));
    }

    private ReviewSummary schedule(UUID planId, Origin origin, Appointment appointment) {
        var review = Review.schedule(identities.next(), planId, origin, appointment);
        reviews.persist(review);
        var summary = review.summary();
        changes.fire(new ReviewChanged.Scheduled(summary, caller.name(), clock.instant()));
        return summary;
    }
}
