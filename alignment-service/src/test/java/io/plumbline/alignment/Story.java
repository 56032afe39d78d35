package io.plumbline.alignment;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls that most tests begin with, as a caller makes them. */
public final class Story {

    private Story() {}

    /** "Double profit in five years", told and linked. */
    public static TargetService samplePlan(String broker) {
        var service = new TargetService(broker)
                .plan()
                .target("revenue", "FINANCIAL", 5000, 6500)
                .target("expenses", "FINANCIAL", 4000, 4500)
                .target("profit", "FINANCIAL", 1000, 2000, "revenue - expenses")
                .apex("profit")
                .target("existing_customers", "CUSTOMER", 0, 400)
                .target("price", "CUSTOMER", 0, 100)
                .target("repeat_purchase", "CUSTOMER", 0, 300)
                .target("new_customers", "CUSTOMER", 0, 1100)
                .target("campaigns", "INTERNAL", 4, 20)
                .target("skills_gap", "PEOPLE", 30, 10);
        additive(service, "existing_customers", "revenue");
        additive(service, "new_customers", "revenue");
        additive(service, "price", "existing_customers");
        additive(service, "repeat_purchase", "existing_customers");
        causal(service, "campaigns", "new_customers", "POSITIVE", 0);
        return service;
    }

    public static String additive(TargetService service, String part, String whole) {
        return link(service, terms(service, "ADDITIVE", part, whole))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String causal(TargetService service, String cause, String effect, String sign, int lagMonths) {
        var terms = terms(service, "CAUSAL", cause, effect);
        terms.put("sign", sign);
        terms.put("lagMonths", lagMonths);
        return link(service, terms).statusCode(201).extract().path("id");
    }

    public static Map<String, Object> terms(TargetService service, String kind, String from, String to) {
        return new HashMap<>(Map.of("kind", kind, "fromTargetId", service.id(from), "toTargetId", service.id(to)));
    }

    public static ValidatableResponse link(TargetService service, Map<String, Object> terms) {
        return post("/plans/" + service.planId() + "/links?minRevision=" + service.revision(), terms);
    }

    /** What the rules say about a target as of the newest revision. */
    public static ValidatableResponse verdict(TargetService service, String code) {
        return given().get("/targets/" + service.id(code) + "/verdict?minRevision=" + service.revision())
                .then();
    }

    public static ValidatableResponse planVerdict(TargetService service) {
        return given().get("/plans/" + service.planId() + "/verdict?minRevision=" + service.revision())
                .then();
    }

    public static Map<String, Object> names(TargetService service, String... codes) {
        return Map.of(
                "impactedTargetIds", List.of(codes).stream().map(service::id).toList());
    }

    public static ValidatableResponse post(String path, Object body) {
        return given().contentType("application/json").body(body).post(path).then();
    }

    public static ValidatableResponse put(String path, String ifMatch, Object body) {
        return given().contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path)
                .then();
    }
}
