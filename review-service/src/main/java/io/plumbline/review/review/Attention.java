package io.plumbline.review.review;

/** Why a target needs attention, the most urgent first. */
public enum Attention {
    OFF_TRACK,
    MISALIGNED,
    NEBULOUS,
    NOT_KNOWN,
    DECISION_DUE,
    AT_RISK,
    ALIGNMENT_WARNING
}
