package io.plumbline.target.adjustment;

/** What became of an adjustment. */
public enum AdjustmentOutcome {
    APPLIED,
    REFUSED
}
