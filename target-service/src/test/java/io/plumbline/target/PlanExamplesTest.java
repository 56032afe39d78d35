package io.plumbline.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RecordingExamples;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Records the examples of what happens to a plan during its life, and holds them against the published schemas. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class PlanExamplesTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @AfterEach
    void stopListening() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void what_a_plans_life_takes_and_answers_fits_the_published_schemas() {
        var plan = Story.plan();
        var profit = Story.target(plan, Story.kpi("profit"), 1000, "double");
        Story.put("/plans/" + plan + "/apex-targets", "\"1\"", Map.of("targetIds", List.of(profit)))
                .statusCode(200);
        var recording = new RecordingExamples(
                given().get("/q/openapi?format=json").then().extract().asString());
        RestAssured.filters(recording);

        snapshot(plan);
        Story.put("/plans/" + plan, "\"2\"", """
            {"outline": {"name": "Double profit by 2031", "currency": "EUR", "firstYear": 2027, "horizonYears": 5,
             "fiscalYearStartMonth": 1, "perspectives": [
              {"code": "FINANCIAL", "name": "Financial"}, {"code": "CUSTOMER", "name": "Customer"},
              {"code": "INTERNAL", "name": "Internal processes"}, {"code": "PEOPLE", "name": "People"}]},
             "reason": "The board wants the year in the name"}\
            """).statusCode(200);
        read("/plans/" + plan + "/perspectives");
        Story.put("/plans/" + plan + "/perspectives", "\"3\"", """
            {"perspectives": [
              {"code": "CUSTOMER", "name": "Customers"}, {"code": "FINANCIAL", "name": "Financial"},
              {"code": "INTERNAL", "name": "Internal processes"}, {"code": "PEOPLE", "name": "People"}],
             "reason": "Customers come first"}\
            """).statusCode(200);
        approve("/targets/" + profit, 1);
        approve("/plans/" + plan, 4);
        Story.post("/targets/" + profit + "/rebaselines", "\"2\"", """
            {"name": "Profit", "owner": "CFO", "baseline": {"value": 980, "date": "2026-12-31"},
             "goal": {"statement": "double"}, "levels": {"minimum": {"statement": "+800"}}, "dueYear": 5,
             "reason": "The ledger of the baseline's year was restated"}\
            """).statusCode(200);
        decided(plan, profit);
        await().untilAsserted(() ->
                given().get("/plans/" + plan + "/adjustments").then().body("items", hasSize(1)));
        read("/plans/" + plan + "/overview");
        read("/plans/" + plan + "/changes?since=6");
        read("/plans/" + plan + "/versions?limit=2");
        read("/plans/" + plan + "/versions/differences?from=2&to=4");
        read("/targets/" + profit + "/versions/differences?from=2&to=3");
        Story.post("/plans/" + plan + "/scenarios", """
            {"name": "Double profit, late campaigns", "reason": "What if the campaigns start a year late?"}\
            """).statusCode(201);
        assertEquals(List.of(), recording.violations());
    }

    private static void approve(String path, int version) {
        SignedIn.as("ann", Role.APPROVER)
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("""
                    {"to": "ACTIVE", "reason": "Approved by the board on 12 December", "override": true}\
                    """)
                .post(path + "/transitions")
                .then()
                .statusCode(200);
    }

    private void decided(String plan, String target) {
        var attributes = Map.of(
                "specversion", "1.0",
                "id", UUID.randomUUID().toString(),
                "source", "/review-service",
                "type", "io.plumbline.review.AdjustmentDecided.v1",
                "subject", plan,
                "tenant", "default",
                "partitionkey", plan,
                "sequence", "1");
        new Topic(broker, "plumbline.review.v1").send(new Topic.Event(plan, attributes, """
            {"adjustmentId":"%s","reviewId":"%s","planId":"%s","targetId":"%s","kind":"LOWER","expectedVersion":3,
             "goal":{"kind":"LEVEL","amount":1900},"reason":"Two slow quarters","decidedBy":"Chair"}\
            """.formatted(
                        UUID.randomUUID(), UUID.randomUUID(), plan, target)));
    }

    private static void read(String path) {
        given().get(path).then().statusCode(200);
    }

    private static void snapshot(String plan) {
        String id = SignedIn.admin()
                .contentType("application/json")
                .body(Map.of("planId", plan))
                .post("/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() ->
                SignedIn.admin().get("/snapshots/" + id).path("state").equals("DONE"));
        SignedIn.admin().get("/snapshots?limit=1").then().statusCode(200);
    }
}
