package io.plumbline.alignment.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a target starts from.
 *
 * @param date when the value was measured, or null if nobody knows
 */
public record Baseline(BigDecimal value, LocalDate date) {

    public Optional<LocalDate> findDate() {
        return Optional.ofNullable(date);
    }
}
