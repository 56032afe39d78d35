package io.plumbline.alignment.impact;

import static io.plumbline.alignment.Story.causal;
import static io.plumbline.alignment.Story.names;
import static io.plumbline.alignment.Story.put;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

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
class AnsweringImpactTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void F6_a_target_without_impact_answers_is_nebulous_until_both_are_given() {
        var service = samplePlan(broker);
        verdict(service, "skills_gap").body("nebulous", equalTo(true)).body("failingRules", hasItem("impact-answered"));
        var path = "/targets/" + service.id("skills_gap") + "/impact-answers";
        given().get(path).then().statusCode(200).header("ETag", "\"0\"").body("ownPerspective", nullValue());

        var none = Map.of("none", true, "reason", "It is the root of the plan");
        given().contentType("application/json")
                .body(Map.of("ownPerspective", none))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
        verdict(service, "skills_gap").body("nebulous", equalTo(true));

        put(path, "\"1\"", Map.of("ownPerspective", none, "otherPerspectives", names(service, "repeat_purchase")))
                .statusCode(200)
                .header("Plumbline-Plan-Revision", String.valueOf(service.revision()));
        verdict(service, "skills_gap")
                .body("nebulous", equalTo(false))
                .body("results.find { it.rule == 'impact-answered' }.outcome", equalTo("PASS"));
    }

    @Test
    void answers_that_say_nothing_or_name_the_wrong_target_are_refused_by_field() {
        var service = samplePlan(broker);
        var path = "/targets/" + service.id("campaigns") + "/impact-answers";
        put(path, "\"0\"", Map.of("ownPerspective", Map.of("none", true)))
                .statusCode(422)
                .body("violations.pointer", contains("/ownPerspective/reason"));
        put(path, "\"0\"", Map.of("ownPerspective", Map.of("statement", "much")))
                .statusCode(422)
                .body("violations.pointer", contains("/ownPerspective/impactedTargetIds"));
        put(path, "\"0\"", Map.of("ownPerspective", names(service, "profit")))
                .statusCode(422)
                .body("violations.pointer", contains("/ownPerspective/impactedTargetIds/0"))
                .body("detail", containsString("name it under otherPerspectives"));
        var unknown =
                Map.of("impactedTargetIds", new String[] {UUID.randomUUID().toString()});
        put(path, "\"0\"", Map.of("otherPerspectives", unknown))
                .statusCode(422)
                .body("type", endsWith(":unknown-target"));
        put("/targets/" + UUID.randomUUID() + "/impact-answers", "\"0\"", Map.of())
                .statusCode(404);
    }

    @Test
    void answers_that_changed_meanwhile_are_not_overwritten() {
        var service = samplePlan(broker);
        var path = "/targets/" + service.id("campaigns") + "/impact-answers";
        var answers = Map.of("otherPerspectives", names(service, "new_customers"));
        put(path, "\"0\"", answers).statusCode(200);

        put(path, "\"0\"", answers).statusCode(412);
        given().contentType("application/json").body(answers).put(path).then().statusCode(428);
    }

    @Test
    void the_impact_of_a_target_is_told_with_its_path_its_lag_and_the_last_moment_to_act() {
        var service = samplePlan(broker);
        causal(service, "skills_gap", "campaigns", "NEGATIVE", 18);

        given().get("/targets/" + service.id("skills_gap") + "/impact")
                .then()
                .statusCode(200)
                .body("ownPerspective.size()", equalTo(0))
                .body("otherPerspectives.name", contains("Campaigns", "New customers", "Revenue", "Profit"))
                .body("otherPerspectives[3].lagMonths", equalTo(18))
                .body("otherPerspectives[3].acts", equalTo("NEGATIVE"))
                .body(
                        "otherPerspectives[3].sentence",
                        equalTo(
                                "Skills gap moves Campaigns, then New customers, then Revenue, then Profit; after 18 months."))
                .body("lastMoments[0].date", equalTo("2030-06-30"));
        given().get("/targets/" + service.id("campaigns") + "/impact")
                .then()
                .body("drivers.name", contains("Skills gap"));
        given().get("/targets/" + UUID.randomUUID() + "/impact").then().statusCode(404);
    }
}
