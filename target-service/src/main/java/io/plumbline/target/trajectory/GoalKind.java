package io.plumbline.target.trajectory;

/** How a goal is said, relative to the baseline b and the n years until it is due. */
public enum GoalKind {
    /** The value itself: {@code v}. */
    LEVEL,
    /** A change in the KPI's unit: {@code b + d}. */
    DELTA,
    /** A factor: {@code b · k}; 2 doubles, 0.5 halves. */
    MULTIPLE,
    /** A change in percent of the baseline over the whole time: {@code b · (1 + p/100)}; -30 takes away 30 %. */
    PERCENT,
    /** A rate per year as a fraction, not in percent: {@code b · (1 + r)^n}; 0.12 is 12 % a year. */
    ANNUAL_RATE
}
