package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The values that can be reached after some years when no year changes by more than a largest step; an interval.
 *
 * @param lowest the lowest of them
 * @param highest the highest of them
 */
record Reach(BigDecimal lowest, BigDecimal highest) {

    boolean contains(BigDecimal value) {
        return value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0;
    }

    /** The reachable value that is nearest to the one wished for. */
    BigDecimal nearest(BigDecimal wish) {
        return wish.max(lowest).min(highest);
    }

    Reach widened(BigDecimal margin) {
        return new Reach(lowest.subtract(margin), highest.add(margin));
    }

    /** The values in the interval that can be shown with this scale. */
    Reach shownAt(int scale) {
        return new Reach(lowest.setScale(scale, RoundingMode.CEILING), highest.setScale(scale, RoundingMode.FLOOR));
    }
}
