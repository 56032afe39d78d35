package io.plumbline.review.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastGaugesTest {

    private static final String BRIER = "plumbline.forecast.brier.score";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ForecastGauges gauges = new ForecastGauges(meters);

    @Test
    void the_newest_figures_of_all_organisations_are_told_as_one_without_their_names() {
        assertTrue(Double.isNaN(meters.get(BRIER).gauge().value()));
        gauges.show("acme", score("0.3"));
        gauges.show("acme", score("0.1"));
        gauges.show("globex", score("0.2"));
        gauges.show("initech", score(null));

        assertEquals(0.15, meters.get(BRIER).gauge().value(), 1e-9);
        assertEquals(2, meters.getMeters().size());
        meters.getMeters()
                .forEach(meter -> assertEquals(List.of(), meter.getId().getTags()));
    }

    private static ForecastScore score(String brier) {
        var value = brier == null ? null : new BigDecimal(brier);
        return new ForecastScore(null, null, 1, BigDecimal.TEN, BigDecimal.ONE, 1, null, value, null, List.of());
    }
}
