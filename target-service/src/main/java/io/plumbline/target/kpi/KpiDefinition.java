package io.plumbline.target.kpi;

import io.plumbline.target.trajectory.Accumulation;
import io.plumbline.target.trajectory.Frequency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a KPI is, as a planner states it; the code stays for ever, the rest can be revised. */
public record KpiDefinition(
        @Schema(
                description = "Short name for formulas and files, unique in the organisation",
                examples = "new_customers")
        @NotNull
        @Pattern(
                regexp = "[A-Za-z][A-Za-z0-9_]{0,63}",
                message = "must begin with a letter and hold at most 64 letters, digits and underscores")
        String code,

        @Schema(examples = "Revenue gained from new customers") @NotBlank @Size(max = 200)
        String name,

        @NotNull Direction direction,

        @Schema(
                description =
                        "How the values of periods make up a year: SUM of flows, AVERAGE of rates, LAST of stocks")
        @NotNull
        Accumulation accumulation,

        @Schema(description = "ISO 4217 currency, PERCENT, COUNT, a UCUM unit or a name of your own", examples = "EUR")
        @NotBlank
        @Size(max = 40)
        String unit,

        @Schema(description = "Decimal places to which milestones are rounded", examples = "2") @NotNull @Min(0) @Max(6)
        Integer scale,

        @Schema(description = "How often it is measured") @NotNull
        Frequency frequency,

        @NotNull Indicator indicator,

        @Schema(
                description = "Deviation that still counts as on track, in percent of the planned value; 5 by default",
                examples = "5")
        @DecimalMin("0")
        @DecimalMax("100")
        BigDecimal tolerancePercent,

        @Schema(description = "Who answers for the measurement", examples = "Head of sales") @Size(max = 200)
        String owner,

        @Schema(
                description = "What exactly is counted",
                examples = "Invoiced revenue of customers in their first twelve months")
        @Size(max = 2000)
        String definition,

        @Schema(description = "Where the figures come from", examples = "ERP, ledger 4000") @Size(max = 500)
        String dataSource,

        @Schema(description = "Largest believable change within one year; none by default") @Valid
        StepLimit largestStep) {

    public static final BigDecimal USUAL_TOLERANCE_PERCENT = BigDecimal.valueOf(5);

    public KpiDefinition {
        tolerancePercent = tolerancePercent == null ? USUAL_TOLERANCE_PERCENT : tolerancePercent;
    }
}
