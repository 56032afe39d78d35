package io.plumbline.review.forecast.pace;

/** The answer to the review's question about a target: have we gone too far, not far enough, or are we on pace? */
public enum PaceVerdict {
    /** The goal will hardly be reached: the target asks for too much in the time that is left. */
    TOO_FAR,
    /** The goal will almost surely be reached with a year or more to go: it asks for too little. */
    NOT_FAR_ENOUGH,
    /** The goal is within reach and not yet safe. */
    ON_PACE,
    /** Too little has been measured to tell. */
    UNKNOWN
}
