package io.plumbline.review.review;

/** What a review is for. */
public enum ReviewKind {
    /** Is everybody doing what was agreed? Usually monthly. */
    OPERATIONAL,
    /** Does the strategy work? Usually quarterly. */
    STRATEGIC,
    /** Are these still the right targets? Usually yearly. */
    REFRESH
}
