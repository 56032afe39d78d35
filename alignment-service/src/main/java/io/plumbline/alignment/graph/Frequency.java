package io.plumbline.alignment.graph;

/** How often a KPI is measured, from the most to the least often. */
public enum Frequency {
    WEEK(1),
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int longestMonths;

    Frequency(int longestMonths) {
        this.longestMonths = longestMonths;
    }

    /** Months, rounded up, until the first reading is there. */
    public int firstReadingMonths() {
        return longestMonths;
    }

    public boolean isAtLeastAsOftenAs(Frequency other) {
        return ordinal() <= other.ordinal();
    }
}
