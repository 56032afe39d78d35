package io.plumbline.alignment.graph;

/** Whether a KPI tells early what will happen, or late what has happened. */
public enum Indicator {
    LEADING,
    LAGGING
}
