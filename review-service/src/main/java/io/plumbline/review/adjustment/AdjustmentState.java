package io.plumbline.review.adjustment;

/** How far an adjustment has come. */
public enum AdjustmentState {
    /** Target-service has not answered yet. */
    DECIDED,
    APPLIED,
    REFUSED
}
