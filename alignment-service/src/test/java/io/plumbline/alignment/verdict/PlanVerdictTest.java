package io.plumbline.alignment.verdict;

import static io.plumbline.alignment.Story.causal;
import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class PlanVerdictTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void F1_the_contribution_tree_adds_up_at_each_node() {
        var service = samplePlan(broker);

        verdict(service, "revenue")
                .statusCode(200)
                .header("Plumbline-Plan-Revision", String.valueOf(service.revision()))
                .body("results.find { it.rule == 'adds-up' }.outcome", equalTo("PASS"))
                .body("results.find { it.rule == 'adds-up' }.sentence", containsString(" = 1,500.00"));
        verdict(service, "existing_customers").body("results.find { it.rule == 'adds-up' }.outcome", equalTo("PASS"));
    }

    @Test
    void F2_a_lowered_part_leaves_a_residual_and_the_blast_radius_lists_what_it_touches() {
        var service = samplePlan(broker);
        service.revise("new_customers", 1000, 5);

        verdict(service, "revenue")
                .body("verdict", equalTo("FAIL"))
                .body("failingRules", hasItem("adds-up"))
                .body("results.find { it.rule == 'adds-up' }.figures[4].value", equalTo(100.0f));
        given().get("/plans/" + service.planId() + "/blast-radii/" + service.revision())
                .then()
                .statusCode(200)
                .body("cause.type", equalTo("TargetChanged"))
                .body("changedTargetIds", contains(service.id("new_customers")))
                .body("verdicts.targetId", hasItem(service.id("revenue")))
                .body("implied.findAll { it.year == 5 }.name", contains("Revenue", "Profit"))
                .body("implied.findAll { it.year == 5 }.implied", contains(6400.0f, 1900.0f))
                .body("implied.findAll { it.year == 5 }.shortfall", contains(100.0f, 100.0f))
                .body("drivers.targetId", contains(service.id("campaigns")));
        given().get("/plans/" + service.planId() + "/blast-radii/latest").then().body("planRevision", equalTo((int)
                service.revision()));
    }

    @Test
    void F3_compound_profit_over_linear_revenue_and_expenses_fails_in_years_one_to_four() {
        var service = samplePlan(broker);
        service.milestones("profit", "1000", "1148.70", "1319.51", "1515.72", "1741.10", "2000.00");

        verdict(service, "profit")
                .body("failingRules", hasItem("formula-holds"))
                .body(
                        "results.find { it.rule == 'formula-holds' }.sentence",
                        containsString(
                                "not in 2027 to 2030. 2027 (plan year 1): planned is 1,148.70 EUR, but the formula"
                                        + " gives 1,200.00 EUR"));
    }

    @Test
    void F4_a_cause_that_is_due_too_late_fails_by_its_lag_and_passes_a_year_earlier() {
        var service = samplePlan(broker);
        causal(service, "skills_gap", "repeat_purchase", "NEGATIVE", 12);

        verdict(service, "repeat_purchase")
                .body("results.find { it.rule == 'in-time' }.outcome", equalTo("FAIL"))
                .body("results.find { it.rule == 'in-time' }.figures[0].value", equalTo(12));
        service.revise("skills_gap", 10, 4);
        verdict(service, "repeat_purchase").body("results.find { it.rule == 'in-time' }.outcome", equalTo("PASS"));
    }

    @Test
    void the_verdict_on_a_plan_names_the_revision_that_it_covers_and_counts_its_targets() {
        var service = samplePlan(broker);

        planVerdict(service)
                .statusCode(200)
                .header("Plumbline-Plan-Revision", String.valueOf(service.revision()))
                .body("planRevision", equalTo((int) service.revision()))
                .body("behind", equalTo(false))
                .body("verdict", equalTo("FAIL"))
                .body("counts.values().sum()", equalTo(9))
                .body("cause.type", equalTo("LinkChanged"));
        given().get("/plans/" + service.planId() + "/target-verdicts?verdict=FAIL&limit=200")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("Skills gap", "Profit"))
                .body("items.find { it.name == 'Skills gap' }.nebulous", equalTo(true))
                .body("items.verdict", not(hasItem("PASS")));
    }

    @Test
    void a_read_that_asks_for_a_revision_that_is_not_there_is_told_so() {
        var service = new TargetService(broker).plan();
        planVerdict(service).statusCode(200).body("verdict", equalTo("UNKNOWN"));

        given().get("/plans/" + service.planId() + "/verdict?minRevision=2")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:plan-copy-behind"))
                .body("detail", containsString("up to revision 1, not yet 2"));
        given().get("/plans/" + UUID.randomUUID() + "/verdict").then().statusCode(404);
        given().get("/targets/" + UUID.randomUUID() + "/verdict").then().statusCode(404);
    }

    @Test
    void the_catalogue_names_every_rule_with_its_sentence() {
        given().get("/rules")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(23))
                .body(
                        "items.id",
                        hasItems(
                                "reaffirmed",
                                "early-verdict",
                                "history-kept",
                                "no-eroding-goal",
                                "impact-answered",
                                "reaches-apex",
                                "adds-up",
                                "formula-holds",
                                "sign-agrees",
                                "in-time"));
        given().get("/rules/adds-up")
                .then()
                .body("sentence", equalTo("The parts of a whole sum to it in every year."))
                .body("atWorst", equalTo("FAIL"));
        given().get("/rules/no-such-rule").then().statusCode(404);
    }

    @Test
    void the_history_of_a_target_tells_each_verdict_with_its_cause_and_outlives_the_target() {
        var service = samplePlan(broker);
        service.revise("new_customers", 1000, 5).revise("new_customers", 1100, 5);
        planVerdict(service).statusCode(200);
        var history = given().get("/targets/" + service.id("revenue") + "/verdict-history")
                .then()
                .statusCode(200)
                .extract();
        assertEquals("TargetChanged", history.path("items[0].cause.type"));
        List<List<String>> failing = history.path("items.failingRules");
        int last = failing.size() - 1;
        assertEquals(true, failing.get(last - 1).contains("adds-up"));
        assertEquals(false, failing.get(last).contains("adds-up"));

        service.retire("revenue");
        given().get("/plans/" + service.planId() + "/verdict?minRevision=" + service.revision())
                .then()
                .statusCode(200);
        given().get("/targets/" + service.id("revenue") + "/verdict-history")
                .then()
                .body("items[-1].verdict", nullValue())
                .body("items[-1].cause.type", equalTo("TargetChanged"));
        given().get("/targets/" + UUID.randomUUID() + "/verdict-history").then().statusCode(404);
    }
}
