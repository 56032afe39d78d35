package io.plumbline.review.pack;

import java.math.BigDecimal;

/**
 * One period of a chart.
 *
 * @param actual null when there is none
 */
record ChartPoint(String period, BigDecimal planned, BigDecimal actual) {}
