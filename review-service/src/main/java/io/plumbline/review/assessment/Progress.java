package io.plumbline.review.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** How much of the way from the baseline to the goal is done: 0 at the baseline, 1 at the goal, negative when it got worse. */
public final class Progress {
    private Progress() {}

    /** (value - baseline) / (goal - baseline); empty when both are equal, for then there is no way to go. */
    public static Optional<BigDecimal> of(BigDecimal value, BigDecimal baseline, BigDecimal goal) {
        BigDecimal way = goal.subtract(baseline);
        return way.signum() == 0
                ? Optional.empty()
                : Optional.of(value.subtract(baseline).divide(way, MathContext.DECIMAL128));
    }
}
