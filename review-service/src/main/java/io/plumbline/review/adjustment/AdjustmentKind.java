package io.plumbline.review.adjustment;

/** What an adjustment changes of a target. */
public enum AdjustmentKind {
    RAISE,
    LOWER,
    /** The year in which the goal is due. */
    RETIME,
    /** The target ends. */
    RETIRE
}
