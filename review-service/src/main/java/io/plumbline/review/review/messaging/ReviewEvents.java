package io.plumbline.review.review.messaging;

import io.plumbline.review.fact.Facts;
import io.plumbline.review.review.Agenda;
import io.plumbline.review.review.DecisionSnapshot;
import io.plumbline.review.review.ReviewChanged;
import io.plumbline.review.review.ReviewSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Maps what happens to reviews to CloudEvents. */
@ApplicationScoped
class ReviewEvents {

    static final String REVIEW_SCHEDULED = "io.plumbline.review.ReviewScheduled.v1";
    static final String REVIEW_CANCELLED = "io.plumbline.review.ReviewCancelled.v1";
    static final String REVIEW_OVERDUE = "io.plumbline.review.ReviewOverdue.v1";
    static final String REVIEW_OPENED = "io.plumbline.review.ReviewOpened.v1";
    static final String REVIEW_CLOSED = "io.plumbline.review.ReviewClosed.v1";

    private final Facts facts;

    ReviewEvents(Facts facts) {
        this.facts = facts;
    }

    void tell(@Observes ReviewChanged changed) {
        var review = changed.review();
        if (changed instanceof ReviewChanged.Scheduled scheduled) {
            tell(REVIEW_SCHEDULED, changed, new ReviewData(review.planId(), scheduled.by(), changed.at(), review));
        } else if (changed instanceof ReviewChanged.Cancelled cancelled) {
            tell(REVIEW_CANCELLED, changed, new ReviewData(review.planId(), cancelled.by(), changed.at(), review));
        } else if (changed instanceof ReviewChanged.Overdue overdue) {
            tell(REVIEW_OVERDUE, changed, new ReviewOverdueData(review.planId(), overdue.at(), review));
        } else if (changed instanceof ReviewChanged.Opened opened) {
            var data = new ReviewOpenedData(review.planId(), opened.by(), changed.at(), review, opened.agenda());
            tell(REVIEW_OPENED, changed, data);
        } else if (changed instanceof ReviewChanged.Closed closed) {
            var data = new ReviewClosedData(review.planId(), closed.by(), changed.at(), review, closed.decisions());
            tell(REVIEW_CLOSED, changed, data);
        } else {
            throw new IllegalStateException("no event is written for " + changed.getClass());
        }
    }

    private void tell(String type, ReviewChanged changed, Object data) {
        facts.tell(changed.review().planId(), type, changed.review().id(), changed.at(), data);
    }

    record ReviewData(UUID planId, String by, Instant at, ReviewSummary review) {}

    record ReviewOverdueData(UUID planId, Instant at, ReviewSummary review) {}

    record ReviewOpenedData(UUID planId, String by, Instant at, ReviewSummary review, Agenda agenda) {}

    record ReviewClosedData(
            UUID planId, String by, Instant at, ReviewSummary review, List<DecisionSnapshot> decisions) {}
}
