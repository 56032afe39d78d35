package io.plumbline.review.review;

/** Who asked for a review. */
public enum Origin {
    CADENCE,
    REQUEST
}
