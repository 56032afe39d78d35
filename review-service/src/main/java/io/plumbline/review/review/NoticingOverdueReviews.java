package io.plumbline.review.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Tells, once, that a review did not take place on its day. */
@ApplicationScoped
public class NoticingOverdueReviews {

    private static final int REVIEWS_AT_ONCE = 100;

    private final Reviews reviews;
    private final Event<ReviewChanged> changes;
    private final Clock clock;

    NoticingOverdueReviews(Reviews reviews, Event<ReviewChanged> changes, Clock clock) {
        this.reviews = reviews;
        this.changes = changes;
        this.clock = clock;
    }

    /** Some of them, in a transaction of their own. @return whether there may be more */
    @Transactional
    public boolean notice(LocalDate today) {
        var overdue = reviews.listNewlyOverdueForChange(today, REVIEWS_AT_ONCE);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        overdue.forEach(review -> {
            review.noticeOverdue(at);
            changes.fire(new ReviewChanged.Overdue(review.summary(), at));
        });
        return overdue.size() == REVIEWS_AT_ONCE;
    }
}
