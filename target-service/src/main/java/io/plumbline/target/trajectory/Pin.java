package io.plumbline.target.trajectory;

import java.math.BigDecimal;

/**
 * A milestone fixed by hand; the years between pins are spread again around it.
 *
 * @param year after the baseline and before the due year
 * @param value the milestone, at the KPI's scale
 */
public record Pin(int year, BigDecimal value) {}
