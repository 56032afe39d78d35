package io.plumbline.alignment.graph;

/** How a KPI's values add up over time: flows are summed, rates averaged, of stocks the last value counts. */
public enum Accumulation {
    SUM,
    AVERAGE,
    LAST
}
