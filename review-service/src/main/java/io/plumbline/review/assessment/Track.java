package io.plumbline.review.assessment;

/** The status of a target against its plan. UNKNOWN is never counted as good. */
public enum Track {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    UNKNOWN
}
