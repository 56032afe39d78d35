package io.plumbline.review.assessment;

/** In what a rule says how far from the plan an actual may be. */
public enum MarginUnit {
    /** Multiples of the KPI's tolerance at that date. */
    TOLERANCES,
    /** Percent of the planned value. */
    PERCENT,
    /** The KPI's unit. */
    UNITS
}
