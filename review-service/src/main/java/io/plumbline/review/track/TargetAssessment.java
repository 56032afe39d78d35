package io.plumbline.review.track;

import io.plumbline.review.assessment.Assessment;
import io.plumbline.review.assessment.ControlChart;
import io.plumbline.review.assessment.Reading;
import io.plumbline.review.assessment.Track;
import io.plumbline.review.period.Period;
import io.plumbline.review.targetcopy.TargetVersions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one target stands on a date: what callers read and what a review keeps. Values are rounded to the KPI's scale here. */
public record TargetAssessment(
        UUID targetId,
        UUID planId,
        UUID kpiId,
        @Schema(examples = "new_customers") String kpiCode,
        @Schema(examples = "New customers") String name,
        @Schema(examples = "CUSTOMER") String perspective,
        @Schema(examples = "Head of sales", nullable = true) String owner,
        @Schema(examples = "EUR") String unit,
        @Schema(examples = "2027-06-30") LocalDate asOf,
        Track track,

        @Schema(examples = "At the end of 2027-Q2 the actual 96 is 14 below the planned 110; the tolerance is 5.5.")
        String explanation,

        @Schema(description = "True while the target was never active")
        boolean provisional,

        BigDecimal baseline,
        BigDecimal goal,

        @Schema(
                description = "Plan and actual at the last period with a value; null when there is none",
                nullable = true)
        Comparison comparison,

        @Schema(
                description = "Way from baseline to goal that is done, in percent; negative when it got worse",
                examples = "50.0",
                nullable = true)
        BigDecimal progressPercent,

        @Schema(description = "Way that was planned to be done, in percent", examples = "55.0", nullable = true)
        BigDecimal plannedProgressPercent,

        @Schema(
                description = "Change per year since the baseline, in the KPI's unit",
                examples = "192.00",
                nullable = true)
        BigDecimal pacePerYear,

        @Schema(
                description = "Change per year from now on that would just reach the goal",
                examples = "227.00",
                nullable = true)
        BigDecimal requiredPacePerYear,

        @Schema(description = "XmR chart of the KPI; null for fewer than five values", nullable = true)
        ControlChartLimits controlChart,

        @Schema(description = "Periods without a value that keep the target from being judged")
        List<String> missingPeriods,

        @Schema(
                description =
                        "Forecast and pace; null before the first value, once the goal is due, and where it was not"
                                + " asked for",
                nullable = true)
        Outlook outlook) {

    private static final int PERCENT_SCALE = 1;

    static TargetAssessment of(TargetVersions versions, Assessment assessment, Optional<Outlook> outlook) {
        var target = versions.newest();
        int scale = target.kpi().scale();
        return new TargetAssessment(
                target.id(),
                target.planId(),
                target.kpi().id(),
                target.kpi().code(),
                target.name(),
                target.perspective(),
                target.owner(),
                target.kpi().unit(),
                assessment.asOf(),
                assessment.track(),
                assessment.explanation(),
                versions.isProvisional(),
                target.baseline().value(),
                target.goal().value(),
                assessment
                        .reading()
                        .map(reading -> Comparison.of(reading, scale))
                        .orElse(null),
                percent(assessment.progress()),
                percent(assessment.plannedProgress()),
                rounded(assessment.pace().flatMap(pace -> pace.soFar()), scale),
                rounded(assessment.pace().flatMap(pace -> pace.required()), scale),
                assessment.chart().map(ControlChartLimits::of).orElse(null),
                assessment.missing().stream().map(Period::label).toList(),
                outlook.orElse(null));
    }

    private static BigDecimal percent(Optional<BigDecimal> share) {
        return rounded(share.map(value -> value.movePointRight(2)), PERCENT_SCALE);
    }

    private static BigDecimal rounded(Optional<BigDecimal> value, int scale) {
        return value.map(exact -> exact.setScale(scale, RoundingMode.HALF_EVEN)).orElse(null);
    }

    /** Plan and actual: of a flow the year to date, of a stock or a rate the level. */
    public record Comparison(
            @Schema(description = "Last period with a value", examples = "2027-Q2")
            String period,

            @Schema(examples = "2027-06-30") LocalDate periodEnd,

            @Schema(description = "What was reported for that period", examples = "50.00")
            BigDecimal value,

            @Schema(description = "Year of the plan", examples = "1")
            int fiscalYear,

            @Schema(description = "Version of the target that was in force in that period", examples = "1")
            int targetVersion,

            @Schema(examples = "110.00") BigDecimal planned,
            @Schema(examples = "96.00") BigDecimal actual,

            @Schema(description = "Actual minus planned", examples = "-14.00")
            BigDecimal variance,

            @Schema(
                    description = "In percent of the planned value; null when that is 0",
                    examples = "-12.7",
                    nullable = true)
            BigDecimal variancePercent,

            @Schema(examples = "50.00", nullable = true) BigDecimal quarterToDate,
            @Schema(examples = "96.00", nullable = true) BigDecimal yearToDate,

            @Schema(
                    description = "A flow extended evenly to a year, to be held against baseline and goal",
                    examples = "192.00")
            BigDecimal yearlyLevel) {

        static Comparison of(Reading reading, int scale) {
            var planned = reading.planned();
            var relative = planned.signum() == 0
                    ? Optional.<BigDecimal>empty()
                    : Optional.of(reading.variance()
                            .divide(planned.abs(), 2 + PERCENT_SCALE, RoundingMode.HALF_EVEN)
                            .movePointRight(2));
            return new Comparison(
                    reading.period().label(),
                    reading.period().end(),
                    reading.value(),
                    reading.fiscalYear(),
                    reading.version(),
                    rounded(Optional.of(planned), scale),
                    rounded(Optional.of(reading.actual()), scale),
                    rounded(Optional.of(reading.variance()), scale),
                    rounded(relative, PERCENT_SCALE),
                    rounded(reading.quarterToDate(), scale),
                    rounded(reading.yearToDate(), scale),
                    rounded(Optional.of(reading.level()), scale));
        }
    }

    /** Between the limits the KPI varies by chance; a signal says that something changed. */
    public record ControlChartLimits(
            @Schema(examples = "48.2") double mean,
            @Schema(examples = "31.9") double lowerLimit,
            @Schema(examples = "64.5") double upperLimit,
            List<Signal> signals) {

        /** A period that chance does not explain. */
        @Schema(name = "ControlChartSignal")
        public record Signal(@Schema(examples = "2027-06") String period, ControlChart.Kind kind) {}

        static ControlChartLimits of(ControlChart chart) {
            return new ControlChartLimits(
                    chart.mean(),
                    chart.lowerLimit(),
                    chart.upperLimit(),
                    chart.signals().stream()
                            .map(signal -> new Signal(signal.period().label(), signal.kind()))
                            .toList());
        }
    }
}
