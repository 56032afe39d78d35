package io.plumbline.review.score;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.openReview;
import static io.plumbline.review.Calls.record;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class ScoringForecastsTest {

    @Test
    void a_forecast_is_scored_once_its_year_is_over_and_complete() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("profit", "INCREASE", "SUM", "QUARTER");
        plan.target(kpi, "1000", "2000");
        plan.heard();
        year(kpi, 2027, "250");
        year(kpi, 2028, "252");
        openReview(plan, "2028-12-31");
        score(plan, "2028-12-31", 0, 0);
        year(kpi, 2029, "252");
        score(plan, "2029-11-30", 0, 0);
        score(plan, "2029-12-31", 1, 0);
        get(path(plan) + "?asOf=2029-12-31")
                .body("withinBandPercent", equalTo(100.0f))
                .body("meanErrorPercent", lessThan(5f));
        year(kpi, 2030, "900");
        year(kpi, 2031, "250");
        score(plan, "2031-12-31", 3, 1);
        get(path(plan) + "?asOf=2031-12-31")
                .body("withinBandPercent", lessThan(100f))
                .body("brierScore", lessThan(0.05f));
    }

    @Test
    void without_reviews_there_is_nothing_to_score() {
        var plan = Elsewhere.plan2027().heard();
        get(path(plan)).statusCode(200).body("years", equalTo(0)).body("withinBandPercent", nullValue());
        get("/plans/" + UUID.randomUUID() + "/forecast-score").statusCode(404);
    }

    private static void score(Elsewhere plan, String asOf, int years, int goals) {
        get(path(plan) + "?asOf=" + asOf).body("years", equalTo(years)).body("goals", equalTo(goals));
    }

    private static void year(Map<String, Object> kpi, int year, String value) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            record(kpi, year + "-Q" + quarter, value);
        }
    }

    private static String path(Elsewhere plan) {
        return "/plans/" + plan.planId() + "/forecast-score";
    }
}
