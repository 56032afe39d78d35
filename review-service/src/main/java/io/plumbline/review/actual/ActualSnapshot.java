package io.plumbline.review.actual;

import io.plumbline.review.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An actual at one revision: what callers read and what events carry. */
@Schema(name = "Actual")
public record ActualSnapshot(
        UUID kpiId,

        @Schema(description = "Calendar period", examples = "2027-03")
        String period,

        @Schema(
                description = "1 when first recorded, one more with each correction; the one in its ETag",
                examples = "1")
        int revision,

        @Schema(description = "In the KPI's unit", examples = "41.5")
        BigDecimal value,

        @Schema(examples = "Without the one-off order of March", nullable = true)
        String note,

        @Schema(
                description = "Where it can be checked",
                examples = "https://bi.example.org/reports/318",
                nullable = true)
        String evidence,

        @Schema(examples = "paula") String recordedBy,
        Instant recordedAt,

        @Schema(
                description = "Why it was corrected; null when first recorded",
                examples = "An invoice was booked late",
                nullable = true)
        String reason,

        @Schema(
                description =
                        "True if it was said before the period was over: a preview that still needs its correction",
                examples = "false")
        boolean preliminary) {

    /** Whether it is preliminary follows from when it was said. */
    static ActualSnapshot of(UUID kpiId, Period period, int revision, Actual.Statement said, String reason) {
        return new ActualSnapshot(
                kpiId,
                period.label(),
                revision,
                said.value(),
                said.note(),
                said.evidence(),
                said.by(),
                said.at(),
                reason,
                !LocalDate.ofInstant(said.at(), ZoneOffset.UTC).isAfter(period.end()));
    }
}
