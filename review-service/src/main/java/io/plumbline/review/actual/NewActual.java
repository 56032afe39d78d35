package io.plumbline.review.actual;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a KPI came to in a period, to be recorded. */
public record NewActual(
        @Schema(
                description = "Calendar period of the KPI's frequency: 2027-W05, 2027-03, 2027-Q1, 2027-H1 or 2027",
                examples = "2027-03")
        @NotBlank
        @Size(max = 8)
        String period,

        @Schema(description = "In the KPI's unit; a flow as what flowed in this period alone", examples = "41.5")
        @NotNull
        BigDecimal value,

        @Schema(examples = "Without the one-off order of March") @Size(max = 2000)
        String note,

        @Schema(description = "Where it can be checked", examples = "https://bi.example.org/reports/318") @Evidence
        String evidence) {}
