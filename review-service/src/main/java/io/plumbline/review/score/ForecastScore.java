package io.plumbline.review.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The forecasts of a plan's reviews against the outcome. Values are null where nothing could be scored yet. */
public record ForecastScore(
        UUID planId,
        @Schema(examples = "2031-12-31") LocalDate asOf,

        @Schema(description = "Forecasts of a year whose value is known by now", examples = "24")
        int years,

        @Schema(description = "Of them, those between P10 and P90; 80 would be right", examples = "79.2")
        BigDecimal withinBandPercent,

        @Schema(
                description = "Distance of P50 from the outcome, in percent of the outcome, on average",
                examples = "6.4")
        BigDecimal meanErrorPercent,

        @Schema(description = "Forecasts of reaching a goal whose due year is known by now", examples = "8")
        int goals,

        @Schema(
                description =
                        "Mean squared distance of the probability from what came of it: 0 is best, 0.25 is a coin",
                examples = "0.1100")
        BigDecimal brierScore) {}
