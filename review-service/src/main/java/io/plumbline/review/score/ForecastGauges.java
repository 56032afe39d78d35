package io.plumbline.review.score;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How good the forecasts were, for operators: the newest figures of each organisation; not a number before the first is known. */
@ApplicationScoped
class ForecastGauges {

    private final MeterRegistry meters;
    private final Map<String, ForecastScore> newest = new ConcurrentHashMap<>();

    ForecastGauges(MeterRegistry meters) {
        this.meters = meters;
    }

    void show(String organisation, ForecastScore score) {
        if (newest.put(organisation, score) == null) {
            meters.gauge(
                    "plumbline.forecast.brier.score",
                    Tags.of("organisation", organisation),
                    newest,
                    known -> number(known.get(organisation).brierScore()));
            meters.gauge(
                    "plumbline.forecast.within.band.percent",
                    Tags.of("organisation", organisation),
                    newest,
                    known -> number(known.get(organisation).withinBandPercent()));
        }
    }

    private static double number(BigDecimal value) {
        return value == null ? Double.NaN : value.doubleValue();
    }
}
