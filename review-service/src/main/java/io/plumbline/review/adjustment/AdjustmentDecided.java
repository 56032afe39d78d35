package io.plumbline.review.adjustment;

/** A review has decided on a new goal; target-service has not answered yet. */
public record AdjustmentDecided(AdjustmentSnapshot adjustment) {}
