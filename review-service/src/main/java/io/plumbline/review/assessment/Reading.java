package io.plumbline.review.assessment;

import io.plumbline.review.period.Period;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Plan and actual at the last period that has a value. For a flow both are accumulated over the fiscal year to date, for
 * a stock or a rate both are levels at the end of the period.
 *
 * @param period the last period with a value
 * @param value what was reported for it
 * @param fiscalYear the year of the plan in which it ends
 * @param version the target version that judges it
 * @param planned the value that the actual is compared with
 * @param actual the value that is compared
 * @param quarterToDate accumulated since the fiscal quarter began
 * @param yearToDate accumulated since the fiscal year began
 * @param level the actual as a yearly level, to be compared with baseline and goal: a flow is extended evenly to a year
 * @param plannedLevel the same of the planned value
 */
public record Reading(
        Period period,
        BigDecimal value,
        int fiscalYear,
        int version,
        BigDecimal planned,
        BigDecimal actual,
        Optional<BigDecimal> quarterToDate,
        Optional<BigDecimal> yearToDate,
        BigDecimal level,
        BigDecimal plannedLevel) {
    /** Actual minus planned: positive is more than planned, which may be good or bad. */
    public BigDecimal variance() {
        return actual.subtract(planned);
    }
}
