package io.plumbline.alignment;

import static io.plumbline.alignment.Story.names;
import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.put;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class ScenarioTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_scenario_has_the_links_of_its_plan_and_gets_the_same_verdict() {
        var plan = samplePlan(broker);
        var scenario = plan.scenario();

        assertEquals(ends(plan), ends(scenario));
        links(scenario).body("items.findAll { it.lagMonths != 0 }", hasSize(0));
        for (var code : List.of("revenue", "existing_customers", "new_customers", "skills_gap")) {
            List<String> failing = verdict(plan, code).extract().path("failingRules");
            verdict(scenario, code).body("failingRules", equalTo(failing));
        }
    }

    @Test
    void what_is_done_to_a_scenario_stays_there() {
        var plan = samplePlan(broker);
        int fails = planVerdict(plan).extract().path("counts.fail");
        var scenario = plan.scenario().revise("new_customers", 1000, 5);

        verdict(scenario, "revenue").body("failingRules", hasItem("adds-up"));
        verdict(plan, "revenue").body("failingRules", not(hasItem("adds-up")));
        planVerdict(plan).body("counts.fail", equalTo(fails));
        links(plan).body("items", hasSize(5));
    }

    @Test
    void impact_answers_come_along_and_name_the_copies_whichever_was_told_of_first() {
        var plan = samplePlan(broker);
        answer(
                plan,
                "price",
                Map.of(
                        "ownPerspective", names(plan, "existing_customers", "repeat_purchase"),
                        "otherPerspectives", names(plan, "profit")));
        answer(plan, "skills_gap", Map.of("ownPerspective", Map.of("none", true, "reason", "It is the root")));

        var scenario = plan.scenario();

        verdict(scenario, "skills_gap").statusCode(200);
        given().get("/targets/" + scenario.id("price") + "/impact-answers")
                .then()
                .body(
                        "ownPerspective.impactedTargetIds",
                        contains(scenario.id("existing_customers"), scenario.id("repeat_purchase")))
                .body("otherPerspectives.impactedTargetIds", contains(scenario.id("profit")));
        given().get("/targets/" + scenario.id("skills_gap") + "/impact-answers")
                .then()
                .body("ownPerspective.reason", equalTo("It is the root"))
                .body("otherPerspectives", nullValue());
    }

    @Test
    void a_scenario_is_judged_by_the_thresholds_of_its_plan() {
        var plan = samplePlan(broker);
        verdict(plan, "profit").statusCode(200);
        Map<String, Object> usual = given().get("/plans/" + plan.planId() + "/rules/thresholds")
                .then()
                .extract()
                .path("thresholds");
        usual.put("fewestTargets", 3);
        given().contentType("application/json")
                .body(Map.of("thresholds", usual, "reason", "We are small"))
                .put("/plans/" + plan.planId() + "/rules/thresholds")
                .then()
                .statusCode(200);

        var scenario = plan.scenario();

        verdict(scenario, "profit").statusCode(200);
        given().get("/plans/" + scenario.planId() + "/rules/thresholds")
                .then()
                .body("thresholds.fewestTargets", equalTo(3))
                .body("reason", equalTo("We are small"));
    }

    @Test
    void nobody_owes_a_scenario_a_review() {
        var plan = samplePlan(broker);
        var scenario = plan.scenario();

        verdict(plan, "profit").body("results.rule", hasItem("early-verdict"));
        verdict(scenario, "profit")
                .body("results.rule", not(hasItem("early-verdict")))
                .body("results.rule", not(hasItem("reaffirmed")))
                .body("results.rule", hasItem("formula-holds"));
    }

    private static ValidatableResponse links(TargetService service) {
        return given().get("/plans/" + service.planId() + "/links").then();
    }

    /** From where to where links lead, in words that are the same in a copy. */
    private static TreeSet<String> ends(TargetService service) {
        verdict(service, "profit").statusCode(200);
        List<Map<String, Object>> rows = given().get("/plans/" + service.planId() + "/link-table")
                .then()
                .extract()
                .path("links");
        var ends = new TreeSet<String>();
        rows.forEach(row -> ends.add(row.get("kind") + " " + row.get("fromCode") + " " + row.get("toCode")));
        return ends;
    }

    private static void answer(TargetService service, String code, Map<String, Object> answers) {
        put("/targets/" + service.id(code) + "/impact-answers", "\"0\"", answers)
                .statusCode(200);
    }
}
