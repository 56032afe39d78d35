package io.plumbline.review.targetcopy;

import io.plumbline.review.assessment.Accumulation;
import io.plumbline.review.assessment.Direction;
import io.plumbline.review.assessment.Measure;
import io.plumbline.review.period.Frequency;
import java.math.BigDecimal;
import java.util.UUID;

/** What is known of a KPI. */
public record KpiFacts(
        UUID id,
        int version,
        String code,
        String name,
        Direction direction,
        Accumulation accumulation,
        String unit,
        int scale,
        Frequency frequency,
        Indicator indicator,
        BigDecimal tolerancePercent,
        String owner) {

    private static final BigDecimal USUAL_TOLERANCE_PERCENT = BigDecimal.valueOf(5);

    /** Whether the KPI tells what will happen or what has happened. */
    public enum Indicator {
        LEADING,
        LAGGING
    }

    /** How its values are read. */
    public Measure measure() {
        var tolerance = tolerancePercent == null ? USUAL_TOLERANCE_PERCENT : tolerancePercent;
        return new Measure(direction, accumulation, tolerance, scale);
    }
}
