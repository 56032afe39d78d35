package io.plumbline.review.review;

/** Why a target needs attention, the most urgent first. */
public enum Attention {
    OFF_TRACK,
    /** The last day is near or gone on which a change of it still reaches an apex in time, and it is not on track. */
    LAST_MOMENT_NEAR,
    MISALIGNED,
    NEBULOUS,
    ACTUAL_OVERDUE,
    NOT_KNOWN,
    DECISION_DUE,
    AT_RISK,
    ALIGNMENT_WARNING
}
