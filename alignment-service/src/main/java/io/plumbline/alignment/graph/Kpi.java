package io.plumbline.alignment.graph;

import java.util.UUID;

/**
 * What a target is measured by.
 *
 * @param code the name that formulas use
 * @param unit an ISO 4217 currency, PERCENT, COUNT or a named unit
 * @param scale decimal places to which its milestones are rounded
 */
public record Kpi(
        UUID id,
        String code,
        Direction direction,
        Accumulation accumulation,
        String unit,
        int scale,
        Frequency frequency,
        Indicator indicator) {

    /** A ratio has no meaningful sum, whether it says so by its unit or by being averaged over time. */
    public boolean isRate() {
        return accumulation == Accumulation.AVERAGE || unit.equals("PERCENT");
    }
}
