package io.plumbline.review.review;

/** Where a review stands. */
public enum ReviewState {
    SCHEDULED,
    OPEN,
    CLOSED,
    CANCELLED
}
