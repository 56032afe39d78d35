package io.plumbline.alignment.threshold;

import static io.plumbline.alignment.Story.put;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class SettingThresholdsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void the_thresholds_of_a_plan_are_set_by_version_and_its_verdict_follows_at_once() {
        var service = samplePlan(broker);
        var path = "/plans/" + service.planId() + "/rules";
        given().get(path + "/thresholds").then().statusCode(200).body("version", equalTo(0));

        var few = Map.of("reason", "A small firm", "thresholds", Map.of("mostTargets", 5, "fewestTargets", 2));
        put(path + "/thresholds", "\"0\"", few)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("thresholds.missMonths", equalTo(3));

        verdict(service, "profit")
                .body(
                        "results.find { it.rule == 'balanced' }.sentence",
                        containsString("has 9 targets, which is too many to steer by: 2 to 5 are wanted."));
        given().get(path)
                .then()
                .body(
                        "items.find { it.id == 'balanced' }.thresholds.find { it.name == 'mostTargets' }.value",
                        equalTo(5));
        put(path + "/thresholds", "\"0\"", few).statusCode(412);
        put(path + "/thresholds", "\"1\"", Map.of("reason", "Back", "thresholds", Map.of()))
                .statusCode(200);
        verdict(service, "profit").body("results.find { it.rule == 'balanced' }.outcome", equalTo("PASS"));
        given().get(path + "/thresholds/versions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items.reason", contains("A small firm", "Back"));
    }

    @Test
    void a_value_that_makes_no_sense_is_refused_with_its_range() {
        var service = samplePlan(broker);
        var wrong = Map.of("reason", "x", "thresholds", Map.of("earlyVerdict", 40, "fewestTargets", 50));

        put("/plans/" + service.planId() + "/rules/thresholds", "\"0\"", wrong)
                .statusCode(422)
                .body("violations.pointer", contains("/thresholds/earlyVerdict", "/thresholds/fewestTargets"))
                .body("violations[0].detail", equalTo("earlyVerdict is from 0.05 to 1 (share of the horizon)."));
        put("/plans/" + UUID.randomUUID() + "/rules/thresholds", "\"0\"", Map.of("reason", "x", "thresholds", Map.of()))
                .statusCode(404);
    }
}
