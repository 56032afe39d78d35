package io.plumbline.target.trajectory.phasing;

import java.math.BigDecimal;

/**
 * The planned value of one period: what flows in it (SUM), its level (AVERAGE), or the stock at its end (LAST).
 *
 * @param period the days
 * @param value at the KPI's scale
 */
public record Phase(Period period, BigDecimal value) {}
