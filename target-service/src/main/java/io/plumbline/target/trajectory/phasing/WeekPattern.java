package io.plumbline.target.trajectory.phasing;

/** The weeks of the three months of each quarter; thirteen in all. */
public enum WeekPattern {
    FOUR_FOUR_FIVE(4, 4),
    FOUR_FIVE_FOUR(4, 5),
    FIVE_FOUR_FOUR(5, 4);

    static final int WEEKS_PER_QUARTER = 13;

    private final int first;
    private final int second;

    WeekPattern(int first, int second) {
        this.first = first;
        this.second = second;
    }

    /** The weeks of the fiscal year before its month of this index, 0 to 11. */
    int weeksBefore(int month) {
        int inQuarter = month % 3 == 0 ? 0 : month % 3 == 1 ? first : first + second;
        return month / 3 * WEEKS_PER_QUARTER + inQuarter;
    }
}
