package io.plumbline.review.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * The speed of a target in units of its KPI per year.
 *
 * @param soFar change per year since the baseline
 * @param required change per year from now on that would just reach the goal when it is due; empty when it is due
 */
public record Pace(Optional<BigDecimal> soFar, Optional<BigDecimal> required) {
    static Pace of(BigDecimal level, Trajectory trajectory, BigDecimal yearsSoFar, BigDecimal yearsLeft) {
        return new Pace(
                perYear(level.subtract(trajectory.baseline()), yearsSoFar),
                perYear(trajectory.goal().subtract(level), yearsLeft));
    }

    private static Optional<BigDecimal> perYear(BigDecimal change, BigDecimal years) {
        return years.signum() <= 0 ? Optional.empty() : Optional.of(change.divide(years, MathContext.DECIMAL128));
    }
}
