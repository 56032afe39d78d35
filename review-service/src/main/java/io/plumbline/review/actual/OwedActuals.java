package io.plumbline.review.actual;

import io.plumbline.review.period.Frequency;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Actuals that somebody still has to record, in order of KPI codes. */
public record OwedActuals(
        @Schema(description = "Null when everybody's were asked for", examples = "Head of sales", nullable = true)
        String owner,

        @Schema(examples = "2027-07-15") LocalDate asOf,
        List<OwedByKpi> kpis,

        @Schema(description = "Cursor of the next page: send it as ?cursor=; null on the last page", nullable = true)
        String next) {

    /** What is owed of one KPI. */
    public record OwedByKpi(
            UUID kpiId,
            @Schema(examples = "new_customers") String kpiCode,
            @Schema(examples = "New customers") String name,

            @Schema(examples = "Head of sales", nullable = true)
            String owner,

            Frequency frequency,
            @Schema(examples = "EUR") String unit,

            @Schema(description = "The day after which the oldest of them could be recorded", examples = "2027-03-31")
            LocalDate owedSince,

            @Schema(examples = "[\"2027-Q1\", \"2027-Q2\"]") List<String> periods) {}
}
