package io.plumbline.review.cadence;

import io.plumbline.review.review.ReviewKind;

/** The length of the period that each review of a cadence looks at, counted from the start of the fiscal year. */
public enum Interval {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Interval(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    /** How often a review of this kind usually takes place. */
    static Interval usualFor(ReviewKind kind) {
        return switch (kind) {
            case OPERATIONAL -> MONTH;
            case STRATEGIC -> QUARTER;
            case REFRESH -> YEAR;
        };
    }
}
