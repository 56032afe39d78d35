package io.plumbline.alignment.targetcopy;

import io.plumbline.alignment.graph.Accumulation;
import io.plumbline.alignment.graph.Direction;
import io.plumbline.alignment.graph.Frequency;
import io.plumbline.alignment.graph.Indicator;
import io.plumbline.alignment.graph.Kpi;
import io.plumbline.alignment.graph.LargestStep;
import java.util.UUID;

/** The part of a KPI in target-service's events that this service relies on. */
record KpiTold(
        UUID id,
        long version,
        String code,
        Direction direction,
        Accumulation accumulation,
        String unit,
        int scale,
        Frequency frequency,
        Indicator indicator,
        LargestStep largestStep) {

    Kpi toKpi() {
        return new Kpi(id, code, direction, accumulation, unit, scale, frequency, indicator, largestStep);
    }
}
