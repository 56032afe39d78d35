package io.plumbline.target.trajectory;

/** What the values of short periods make of a longer one. */
public enum Accumulation {
    /** A flow: the parts sum to the whole, as revenue does. */
    SUM,
    /** A rate: the whole is the average of the parts, as a satisfaction score is. */
    AVERAGE,
    /** A stock: the whole is its last part, as a headcount is. */
    LAST
}
