package io.plumbline.target.kpi;

/** Whether the KPI tells what will happen or what has happened. */
public enum Indicator {
    LEADING,
    LAGGING
}
