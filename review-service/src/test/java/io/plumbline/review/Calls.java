package io.plumbline.review;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Map;

/** Calls of review-service as a caller makes them. */
public final class Calls {

    private Calls() {}

    public static ValidatableResponse get(String path, Object... parameters) {
        return given().get(path, parameters).then();
    }

    public static ValidatableResponse post(String path, Object body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    /** A change of state: no body, but the version that it is based on. */
    public static ValidatableResponse act(String path, String ifMatch) {
        return given().header("If-Match", ifMatch).post(path).then();
    }

    public static ValidatableResponse put(String path, String ifMatch, Object body) {
        var call = given().contentType("application/json").body(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch))
                .put(path)
                .then();
    }

    public static void record(Map<String, Object> kpi, String period, String value) {
        post("/kpis/" + kpi.get("id") + "/actuals", Map.of("period", period, "value", new BigDecimal(value)))
                .statusCode(201);
    }

    /** An open review of the plan as of the day; returns its id. */
    public static String openReview(Elsewhere plan, String asOf) {
        String id = post("/plans/" + plan.planId() + "/reviews", Map.of("scheduledOn", asOf))
                .statusCode(201)
                .extract()
                .path("id");
        act("/reviews/" + id + "/opening", "\"1\"").statusCode(200);
        return id;
    }
}
