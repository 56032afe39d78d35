package io.plumbline.alignment.rule;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number that a result rests on.
 *
 * @param year year of the plan, or null if the number belongs to none
 * @param unit the KPI's unit, or what the number counts, such as {@code months}
 */
public record Figure(String name, @Schema(nullable = true) Integer year, BigDecimal value, String unit) {

    static Figure of(String name, BigDecimal value, String unit) {
        return new Figure(name, null, value, unit);
    }
}
