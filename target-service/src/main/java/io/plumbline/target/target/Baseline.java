package io.plumbline.target.target;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a target starts from: the KPI's value at the end of year 0. */
public record Baseline(
        @Schema(description = "In the KPI's unit", examples = "1000") @NotNull
        BigDecimal value,

        @Schema(description = "When it was measured; the last day of year 0 by default", examples = "2026-12-31")
        LocalDate date) {}
