package io.plumbline.review.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forecasts that reviews have kept against the outcome. Values are null where nothing could be scored yet. */
public record ForecastScore(
        @Schema(description = "Null for all plans of the organisation", nullable = true)
        UUID planId,

        @Schema(examples = "2031-12-31") LocalDate asOf,

        @Schema(description = "Forecasts of a year whose value is known by now", examples = "24")
        int years,

        @Schema(
                description = "Of them, those between P10 and P90; 80 would be right",
                examples = "79.2",
                nullable = true)
        BigDecimal withinBandPercent,

        @Schema(
                description = "Distance of P50 from the outcome, in percent of the outcome, on average",
                examples = "6.4",
                nullable = true)
        BigDecimal meanErrorPercent,

        @Schema(description = "Forecasts of reaching a goal whose due year is known by now", examples = "8")
        int goals,

        @Schema(description = "Of them, those whose likelier side happened", examples = "87.5", nullable = true)
        BigDecimal hitRatePercent,

        @Schema(
                description =
                        "Mean squared distance of the probability from what came of it: 0 is best, 0.25 is a coin",
                examples = "0.1100",
                nullable = true)
        BigDecimal brierScore,

        @Schema(
                description = "Mean distance of what was said from what happened over the tenths, in percent points",
                examples = "4.2",
                nullable = true)
        BigDecimal calibrationErrorPercent,

        @Schema(description = "The forecasts that said about the same; tenths without one are left out")
        List<Tenth> tenths) {

    /** Of well calibrated forecasts, as many happened as was said. */
    @Schema(name = "ForecastScoreTenth")
    public record Tenth(
            @Schema(examples = "80") int fromPercent,
            @Schema(examples = "90") int toPercent,
            @Schema(examples = "6") int goals,
            @Schema(examples = "84.3") BigDecimal saidPercent,
            @Schema(examples = "83.3") BigDecimal happenedPercent) {}
}
