package io.plumbline.target.kpi;

/** Which way is better. */
public enum Direction {
    INCREASE,
    DECREASE,
    MAINTAIN,
    RANGE
}
