package io.plumbline.target.phasing;

import io.plumbline.target.problem.TargetProblem;
import io.plumbline.target.trajectory.Accumulation;
import io.plumbline.target.trajectory.Frequency;
import io.plumbline.target.trajectory.ImpossibleTrajectory;
import io.plumbline.target.trajectory.phasing.FiscalCalendar;
import io.plumbline.target.trajectory.phasing.Phasing;
import io.plumbline.target.trajectory.phasing.Seasonality;
import io.plumbline.target.trajectory.phasing.WeekPattern;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** "What does this year mean for its periods?" */
public record PhasingQuestion(
        @Schema(description = "Calendar year in which the fiscal year starts", examples = "2027")
        @NotNull
        @Min(1900)
        @Max(2200)
        Integer year,

        @Schema(description = "1 (January) by default", examples = "1") @Min(1) @Max(12)
        Integer fiscalYearStartMonth,

        @Schema(description = "Weeks of a quarter's months, for calendars of whole weeks; calendar months by default")
        WeekPattern weekPattern,

        @Schema(description = "First day of the week in such a calendar; MONDAY by default")
        DayOfWeek firstDayOfWeek,

        @Schema(examples = "QUARTER") @NotNull Frequency frequency,
        @Schema(examples = "SUM") @NotNull Accumulation accumulation,

        @Schema(description = "The year's milestone, in the KPI's unit", examples = "1200") @NotNull
        BigDecimal milestone,

        @Schema(description = "The milestone of the year before, from which a stock (LAST) starts", examples = "1000")
        BigDecimal opening,

        @Schema(description = "2, 4, 12, 52 or 53 weights of any sum; even by default", examples = "[1,2,3,2]")
        @Size(max = 53)
        List<@NotNull BigDecimal> seasonality,

        @Schema(description = "Decimal places; 2 by default", examples = "2") @Min(0) @Max(6)
        Integer scale) {

    /** One period and its planned value. */
    public record PhasedPeriod(
            @Schema(description = "Within the fiscal year, from 1", examples = "1")
            int number,

            @Schema(examples = "2027-01-01") LocalDate firstDay,
            @Schema(examples = "2027-03-31") LocalDate lastDay,
            @Schema(examples = "150.00") BigDecimal value) {}

    /** The periods in order; flows sum to the milestone to the last unit. */
    @Schema(name = "PhasedYear")
    public record Answer(List<PhasedPeriod> periods) {}

    /** @throws io.plumbline.platform.Refusal if the weights do not fit */
    public Answer answer() {
        try {
            var fiscalYear = calendar().year(year);
            var weights = seasonality == null ? Seasonality.even() : new Seasonality(seasonality);
            return new Answer(new Phasing(fiscalYear, frequency, accumulation, weights, scale == null ? 2 : scale)
                    .phases(opening == null ? milestone : opening, milestone).stream()
                            .map(phase -> new PhasedPeriod(
                                    phase.period().number(),
                                    phase.period().firstDay(),
                                    phase.period().lastDay(),
                                    phase.value()))
                            .toList());
        } catch (ImpossibleTrajectory impossible) {
            throw TargetProblem.refusal(impossible);
        }
    }

    private FiscalCalendar calendar() {
        var start = Month.of(fiscalYearStartMonth == null ? 1 : fiscalYearStartMonth);
        return weekPattern == null
                ? FiscalCalendar.ofMonths(start)
                : FiscalCalendar.ofWeeks(
                        start, weekPattern, firstDayOfWeek == null ? DayOfWeek.MONDAY : firstDayOfWeek);
    }
}
