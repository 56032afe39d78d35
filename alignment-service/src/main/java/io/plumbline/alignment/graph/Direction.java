package io.plumbline.alignment.graph;

/** Which way is better for a KPI, as opposed to {@link Movement}, which is where a target goes. */
public enum Direction {
    INCREASE,
    DECREASE,
    MAINTAIN,
    RANGE
}
