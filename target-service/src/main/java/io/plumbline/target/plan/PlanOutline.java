package io.plumbline.target.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a planner states to begin a plan. */
public record PlanOutline(
        @Schema(examples = "Double profit in five years") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "ISO 4217", examples = "EUR")
        @NotNull
        @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code of three capital letters")
        String currency,

        @Schema(description = "Calendar year in which the plan's year 1 starts", examples = "2027")
        @NotNull
        @Min(1900)
        @Max(2200)
        Integer firstYear,

        @Schema(description = "Number of years; 5 by default", examples = "5") @Min(1) @Max(15)
        Integer horizonYears,

        @Schema(description = "Month in which fiscal years start; 1 (January) by default", examples = "1")
        @Min(1)
        @Max(12)
        Integer fiscalYearStartMonth,

        @Schema(
                description = "The one that matters most first; Financial, Customer, Internal, People by default",
                examples =
                        "[{\"code\":\"FINANCIAL\",\"name\":\"Financial\"},{\"code\":\"CUSTOMER\",\"name\":\"Customer\"}]")
        @Size(min = 1, max = 20)
        List<@Valid @NotNull Perspective> perspectives) {

    public PlanOutline {
        horizonYears = horizonYears == null ? 5 : horizonYears;
        fiscalYearStartMonth = fiscalYearStartMonth == null ? 1 : fiscalYearStartMonth;
        perspectives = perspectives == null ? Perspective.USUAL : perspectives;
    }

    /** The outline of a plan, with other perspectives. */
    public static PlanOutline of(PlanSnapshot plan, List<Perspective> perspectives) {
        return new PlanOutline(
                plan.name(),
                plan.currency(),
                plan.firstYear(),
                plan.horizonYears(),
                plan.fiscalYearStartMonth(),
                perspectives);
    }

    /** Whether currency and years are those of {@code plan}: the frame that its targets are planned in. */
    boolean hasFrameOf(PlanSnapshot plan) {
        return currency.equals(plan.currency())
                && firstYear == plan.firstYear()
                && horizonYears == plan.horizonYears()
                && fiscalYearStartMonth == plan.fiscalYearStartMonth();
    }
}
