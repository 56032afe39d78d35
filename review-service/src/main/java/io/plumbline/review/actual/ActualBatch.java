package io.plumbline.review.actual;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many actuals at once, of any KPIs: all of them are taken or none. */
public record ActualBatch(@NotEmpty @Size(max = 5000) @Valid List<@NotNull Row> actuals) {

    /** One actual of the batch. */
    @Schema(name = "ActualRow")
    public record Row(
            @Schema(description = "Code or id of the KPI", examples = "new_customers") @NotBlank @Size(max = 64)
            String kpi,

            @Schema(description = "Calendar period of the KPI's frequency", examples = "2027-03")
            @NotBlank
            @Size(max = 8)
            String period,

            @Schema(description = "In the KPI's unit", examples = "41.5") @NotNull
            BigDecimal value,

            @Schema(examples = "Without the one-off order of March") @Size(max = 2000)
            String note,

            @Schema(description = "Where it can be checked", examples = "https://bi.example.org/reports/318") @Evidence
            String evidence) {

        NewActual actual() {
            return new NewActual(period, value, note, evidence);
        }
    }
}
