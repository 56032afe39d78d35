package io.plumbline.review.review;

/** What came of a decision by the day on which it was to be checked. */
public enum Outcome {
    /** The expected effect came about. */
    HAPPENED,
    PARTLY,
    NOT_HAPPENED,
    /** It cannot be told. */
    UNKNOWN
}
