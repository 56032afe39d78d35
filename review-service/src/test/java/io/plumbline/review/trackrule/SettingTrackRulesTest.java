package io.plumbline.review.trackrule;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.put;
import static io.plumbline.review.Calls.record;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class SettingTrackRulesTest {

    private static final Map<String, Object> AT_RISK_WITHIN_30_PERCENT = rule("AT_RISK", 30, "PERCENT");
    private static final Map<String, Object> ELSE_OFF_TRACK = rule("OFF_TRACK", null, null);

    private final Elsewhere plan = Elsewhere.plan2027();
    private final Map<String, Object> kpi = Elsewhere.kpi("price", "INCREASE", "LAST", "QUARTER");
    private final String target = plan.target(kpi, "0", "100");
    private final String rules = "/kpis/" + kpi.get("id") + "/track-rules";

    @Test
    void rules_of_a_KPI_replace_the_usual_ones_and_the_first_that_matches_decides() {
        plan.heard();
        record(kpi, "2027-Q4", "15");
        assess().body("track", equalTo("OFF_TRACK"));
        get(rules).header("ETag", "\"0\"").body("rules.track", contains("ON_TRACK", "AT_RISK", "OFF_TRACK"));
        put(rules, "\"0\"", Map.of("rules", List.of(AT_RISK_WITHIN_30_PERCENT, ELSE_OFF_TRACK)))
                .statusCode(200)
                .header("ETag", "\"1\"");
        assess().body("track", equalTo("AT_RISK"))
                .body(
                        "explanation",
                        equalTo("At the end of 2027-Q4 the actual 15 is 5 below the planned 20; the tolerance is 1."
                                + " Rule 1 of the KPI decides."));
        given().header("If-Match", "\"1\"")
                .delete(rules)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("rules.track", contains("ON_TRACK", "AT_RISK", "OFF_TRACK"));
        assess().body("track", equalTo("OFF_TRACK"));
    }

    @Test
    void rules_that_leave_a_case_open_or_could_never_be_asked_are_refused() {
        plan.heard();
        set(List.of(AT_RISK_WITHIN_30_PERCENT))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/rules/0/margin"));
        set(List.of(ELSE_OFF_TRACK, ELSE_OFF_TRACK)).statusCode(422);
        set(List.of(rule("UNKNOWN", null, null)))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/rules/0/track"));
        set(List.of()).statusCode(422);
        put(rules, null, Map.of("rules", List.of(ELSE_OFF_TRACK))).statusCode(428);
        put(rules, "\"7\"", Map.of("rules", List.of(ELSE_OFF_TRACK))).statusCode(412);
        get("/kpis/" + UUID.randomUUID() + "/track-rules").statusCode(404);
    }

    private ValidatableResponse set(List<Map<String, Object>> wanted) {
        return put(rules, "\"0\"", Map.of("rules", wanted));
    }

    private ValidatableResponse assess() {
        return get("/targets/" + target + "/assessment?asOf=2027-12-31").statusCode(200);
    }

    private static Map<String, Object> rule(String track, Integer margin, String unit) {
        var rule = new HashMap<String, Object>();
        rule.put("track", track);
        rule.put("margin", margin);
        rule.put("unit", unit);
        return rule;
    }
}
