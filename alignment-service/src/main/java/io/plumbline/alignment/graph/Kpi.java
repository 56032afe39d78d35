package io.plumbline.alignment.graph;

import java.util.UUID;

/**
 * What a target is measured by.
 *
 * @param code the name that formulas use
 * @param unit an ISO 4217 currency, PERCENT, COUNT or a named unit
 * @param scale decimal places to which its milestones are rounded
 * @param largestStep the largest change within one year that is believed, or null if nobody says
 */
public record Kpi(
        UUID id,
        String code,
        Direction direction,
        Accumulation accumulation,
        String unit,
        int scale,
        Frequency frequency,
        Indicator indicator,
        LargestStep largestStep) {

    /** A KPI of which any change within a year is believed. */
    public Kpi(
            UUID id,
            String code,
            Direction direction,
            Accumulation accumulation,
            String unit,
            int scale,
            Frequency frequency,
            Indicator indicator) {
        this(id, code, direction, accumulation, unit, scale, frequency, indicator, null);
    }

    /** A ratio has no meaningful sum, whether it says so by its unit or by being averaged over time. */
    public boolean isRate() {
        return accumulation == Accumulation.AVERAGE || unit.equals("PERCENT");
    }
}
