package io.plumbline.target.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ScenarioTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final EventContracts contracts = new EventContracts("target");

    @Test
    void a_clone_and_its_origin_never_share_an_event_stream_position() {
        var plan = plan();
        var profit = target(plan, kpi("profit"), 1000, "double");
        var retired = target(plan, kpi("revenue"), 5000, "+1,500");
        put("/plans/" + plan + "/apex-targets", "\"1\"", Map.of("targetIds", List.of(profit)))
                .statusCode(200);
        post("/targets/" + retired + "/transitions", "\"1\"", Map.of("to", "RETIRED", "reason", "Not ours"))
                .statusCode(200);
        String scenario = scenario(plan);
        String copy = given().get("/plans/" + scenario + "/targets")
                .then()
                .body("items.originTargetId", contains(profit))
                .body("items.version", contains(1))
                .extract()
                .path("items[0].id");
        for (int version = 1; version <= 3; version++) {
            put("/targets/" + copy, "\"" + version + "\"", revision(1000, "triple", "What if"))
                    .statusCode(200);
            put("/targets/" + profit, "\"" + version + "\"", revision(1000, "reach 1,900", "Too far"))
                    .statusCode(200);
        }

        var topic = new Topic(broker, "plumbline.target.v1");
        await().until(() -> topic.read(event -> event.key().equals(plan)).size() >= 8
                && topic.read(event -> event.key().equals(scenario)).size() >= 6);
        var ofPlan = topic.read(event -> event.key().equals(plan));
        var ofScenario = topic.read(event -> event.key().equals(scenario));
        assertGapless(8, ofPlan);
        assertGapless(6, ofScenario);
        assertTrue(ofPlan.stream().noneMatch(event -> event.data().contains(scenario)), "the plan tells of its clone");
        assertTrue(ofScenario.stream().allMatch(event -> event.data().contains("\"planId\":\"" + scenario + "\"")));
        ofScenario.forEach(event -> assertEquals(List.of(), contracts.violations(event)));
        contracts.writeExample(ofScenario.get(0), "scenario");
        contracts.writeExample(ofScenario.get(1), "scenario");

        given().get("/plans/" + scenario)
                .then()
                .body("kind", equalTo("SCENARIO"))
                .body("origin.planId", equalTo(plan))
                .body("origin.revision", equalTo(5))
                .body("apexTargetIds", contains(copy));
        given().get("/targets/" + profit).then().body("goal.value", equalTo(1900.00f));
        given().get("/targets/" + copy).then().body("goal.value", equalTo(3000.00f));
    }

    @Test
    void a_scenario_is_never_in_force_and_can_be_put_away() {
        var scenario = scenario(plan());
        post("/plans/" + scenario + "/transitions", "\"1\"", Map.of("to", "ACTIVE", "reason", "Now"))
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:illegal-transition"))
                .body("detail", containsString("scenario"));
        post("/plans/" + scenario + "/transitions", "\"1\"", Map.of("to", "CLOSED", "reason", "Seen enough"))
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        post("/plans/" + scenario + "/targets", io.plumbline.target.Story.terms(kpi("profit"), 1, "double"))
                .statusCode(409)
                .body("detail", containsString("closed"));
    }

    private static String scenario(String plan) {
        return post("/plans/" + plan + "/scenarios", Map.of("name", "Late campaigns", "reason", "What if?"))
                .statusCode(201)
                .header("ETag", org.hamcrest.Matchers.startsWith("\""))
                .extract()
                .path("id");
    }

    private static void assertGapless(int last, List<Event> events) {
        assertEquals(
                LongStream.rangeClosed(1, last).boxed().toList(),
                events.stream().map(Event::sequence).toList());
    }
}
