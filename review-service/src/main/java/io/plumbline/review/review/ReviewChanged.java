package io.plumbline.review.review;

import java.time.Instant;
import java.util.List;

/** Something happened to a review. */
public sealed interface ReviewChanged {

    ReviewSummary review();

    Instant at();

    /** It was put on the calendar. */
    record Scheduled(ReviewSummary review, String by, Instant at) implements ReviewChanged {}

    /** It was taken off the calendar before it was opened. */
    record Cancelled(ReviewSummary review, String by, Instant at) implements ReviewChanged {}

    /** Its day has passed and it was not opened. */
    record Overdue(ReviewSummary review, Instant at) implements ReviewChanged {}

    /** It was opened, and its agenda frozen. */
    record Opened(ReviewSummary review, Agenda agenda, String by, Instant at) implements ReviewChanged {}

    /** It was closed with all that it decided. */
    record Closed(ReviewSummary review, List<DecisionSnapshot> decisions, String by, Instant at)
            implements ReviewChanged {}
}
