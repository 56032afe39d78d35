package io.plumbline.review.score;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * How good the forecasts were, for operators: the mean of the newest figures of all organisations, without their names, for every
 * organisation's machines may read the metrics; not a number before the first is known.
 */
@ApplicationScoped
class ForecastGauges {

    private final Map<String, ForecastScore> newest = new ConcurrentHashMap<>();

    ForecastGauges(MeterRegistry meters) {
        meters.gauge("plumbline.forecast.brier.score", newest, scores -> mean(scores, ForecastScore::brierScore));
        meters.gauge(
                "plumbline.forecast.within.band.percent",
                newest,
                scores -> mean(scores, ForecastScore::withinBandPercent));
    }

    void show(String organisation, ForecastScore score) {
        newest.put(organisation, score);
    }

    private static double mean(Map<String, ForecastScore> scores, Function<ForecastScore, BigDecimal> figure) {
        return scores.values().stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
