package io.plumbline.review.actual;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A better value for a period that has one; the earlier value is kept. */
public record Correction(
        @Schema(description = "In the KPI's unit", examples = "42.5") @NotNull
        BigDecimal value,

        @Schema(examples = "Without the one-off order of March") @Size(max = 2000)
        String note,

        @Schema(description = "Where it can be checked", examples = "https://bi.example.org/reports/318") @Evidence
        String evidence,

        @Schema(description = "Why", examples = "An invoice was booked late") @NotBlank @Size(max = 2000)
        String reason) {}
