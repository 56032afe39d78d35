package io.plumbline.target.adjustment;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class AdjustmentTest {

    private static final String GOAL = "\"goal\":{\"kind\":\"LEVEL\",\"amount\":%d}";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private String plan;
    private int sequence;

    @BeforeEach
    void begin() {
        plan = plan();
    }

    @Test
    void a_review_lowers_retimes_and_retires_and_each_is_on_record() {
        var target = target(plan, kpi("profit"), 1000, "double");
        decide(target, UUID.randomUUID(), 1, "\"kind\":\"LOWER\"," + GOAL.formatted(1800));
        decide(target, UUID.randomUUID(), 2, "\"kind\":\"RETIME\",\"dueYear\":4," + GOAL.formatted(1800));
        decide(target, UUID.randomUUID(), 3, "\"kind\":\"RETIRE\"," + GOAL.formatted(1800));
        awaitAnswers(3);
        given().get("/plans/" + plan + "/adjustments")
                .then()
                .statusCode(200)
                .body("items.outcome", contains("APPLIED", "APPLIED", "APPLIED"))
                .body("items.kind", contains("LOWER", "RETIME", "RETIRE"))
                .body("items.targetVersion", contains(2, 3, 4))
                .body("items.planRevision", contains(3, 4, 5))
                .body("items[0].decidedBy", equalTo("Chair"));
        given().get("/targets/" + target + "/versions")
                .then()
                .body("items.change", contains("SET", "REVISED", "REVISED", "RETIRED"))
                .body("items[2].target.dueYear", equalTo(4))
                .body(
                        "items[2].target.milestones.value",
                        contains(1000.00f, 1200.00f, 1400.00f, 1600.00f, 1800.00f, 1800.00f))
                .body("items[3].by", equalTo("Chair"));
    }

    @Test
    void what_cannot_be_carried_out_is_refused_with_the_reason_and_nothing_takes_effect_twice() {
        var target = target(plan, kpi("profit"), 1000, "double");
        var once = UUID.randomUUID();
        decide(target, once, 1, GOAL.formatted(1800));
        decide(target, once, 2, GOAL.formatted(1700));
        decide(target, UUID.randomUUID(), 1, GOAL.formatted(1600));
        decide(target, UUID.randomUUID(), 2, "\"kind\":\"RETIME\",\"dueYear\":9," + GOAL.formatted(1));
        decide(UUID.randomUUID().toString(), UUID.randomUUID(), 1, GOAL.formatted(1600));
        awaitAnswers(4);
        given().get("/plans/" + plan + "/adjustments?outcome=REFUSED")
                .then()
                .body("items.refusalCode", contains("stale", "impossible-trajectory", "not-found"))
                .body("items[0].refusalDetail", containsString("version 2"))
                .body("items.targetVersion", contains(2, 2, null));
        given().get("/targets/" + target).then().body("version", equalTo(2)).body("goal.value", equalTo(1800.00f));
        String next = given().get("/plans/" + plan + "/adjustments?limit=3")
                .then()
                .extract()
                .path("next");
        given().get("/plans/" + plan + "/adjustments?limit=3&cursor=" + next)
                .then()
                .body("items.refusalCode", contains("not-found"))
                .body("next", nullValue());
    }

    private void awaitAnswers(int count) {
        await().untilAsserted(() ->
                given().get("/plans/" + plan + "/adjustments").then().body("items.size()", equalTo(count)));
    }

    private void decide(String target, UUID adjustment, int expectedVersion, String wish) {
        var attributes = new HashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("source", "/review-service");
        attributes.put("type", "io.plumbline.review.AdjustmentDecided.v1");
        attributes.put("subject", adjustment.toString());
        attributes.put("tenant", "default");
        attributes.put("partitionkey", plan);
        attributes.put("sequence", String.valueOf(++sequence));
        new Topic(broker, "plumbline.review.v1").send(new Topic.Event(plan, attributes, """
            {"adjustmentId":"%s","reviewId":"%s","planId":"%s","targetId":"%s","expectedVersion":%d,%s,
             "reason":"Two slow quarters","decidedBy":"Chair"}\
            """.formatted(
                        adjustment, UUID.randomUUID(), plan, target, expectedVersion, wish)));
    }
}
