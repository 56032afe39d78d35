package io.plumbline.target.trajectory;

/** How often a KPI is measured, and into which periods a year is phased. */
public enum Frequency {
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
