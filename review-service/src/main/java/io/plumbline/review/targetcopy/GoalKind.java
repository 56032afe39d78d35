package io.plumbline.review.targetcopy;

/** In which way a goal is stated; target-service resolves it to a number. */
public enum GoalKind {
    LEVEL,
    DELTA,
    MULTIPLE,
    PERCENT,
    ANNUAL_RATE
}
