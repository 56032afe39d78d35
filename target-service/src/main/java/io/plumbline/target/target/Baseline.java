package io.plumbline.target.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a target starts from: the KPI's value at the end of year 0. */
public record Baseline(
        @Schema(description = "In the KPI's unit", examples = "1000") @NotNull
        BigDecimal value,

        @Schema(description = "When it was measured; the last day of year 0 by default", examples = "2026-12-31")
        LocalDate date,

        @Schema(description = "True if nobody said when it was measured; left out otherwise", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean dateAssumed) {

    /** Measured on a day, or nobody says when. */
    public Baseline(BigDecimal value, LocalDate date) {
        this(value, date, null);
    }

    /** As it is kept. */
    static Baseline of(BigDecimal value, LocalDate date, boolean assumed) {
        return new Baseline(value, date, assumed ? Boolean.TRUE : null);
    }

    boolean isDated() {
        return date != null && !Boolean.TRUE.equals(dateAssumed);
    }
}
