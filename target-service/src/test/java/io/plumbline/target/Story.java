package io.plumbline.target;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** The calls that most tests begin with, as a caller makes them. */
public final class Story {

    private Story() {}

    public static String plan() {
        return post("/plans", Map.of("name", "Double profit in five years", "currency", "EUR", "firstYear", 2027))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A KPI with a code of its own, so that tests do not meet. */
    public static String kpi(String name) {
        return kpiWithCode(name + "_" + UUID.randomUUID().toString().substring(0, 8));
    }

    public static String kpiWithCode(String code) {
        return post(
                        "/kpis",
                        Map.of(
                                "code", code,
                                "name", code,
                                "direction", "INCREASE",
                                "accumulation", "SUM",
                                "unit", "EUR",
                                "scale", 2,
                                "frequency", "QUARTER",
                                "indicator", "LAGGING"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String target(String planId, String kpiId, int baseline, String goal) {
        return post("/plans/" + planId + "/targets", terms(kpiId, baseline, goal))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> terms(String kpiId, int baseline, String goal) {
        return Map.of(
                "kpiId",
                kpiId,
                "perspective",
                "FINANCIAL",
                "baseline",
                Map.of("value", baseline),
                "goal",
                Map.of("statement", goal));
    }

    public static Map<String, Object> revision(int baseline, String goal, String reason) {
        return Map.of("baseline", Map.of("value", baseline), "goal", Map.of("statement", goal), "reason", reason);
    }

    public static ValidatableResponse post(String path, Object body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    public static ValidatableResponse post(String path, String ifMatch, Object body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .post(path)
                .then();
    }

    public static ValidatableResponse put(String path, String ifMatch, Object body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path)
                .then();
    }
}
