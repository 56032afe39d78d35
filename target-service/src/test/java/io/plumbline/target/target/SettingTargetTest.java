package io.plumbline.target.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.kpiWithCode;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static io.plumbline.target.Story.terms;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class SettingTargetTest {

    @Test
    void a_goal_said_in_words_becomes_a_number_and_a_milestone_for_every_year() {
        post("/plans/" + plan() + "/targets", terms(kpi("profit"), 1000, "double"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Plumbline-Plan-Revision", "2")
                .body("goal.statement", equalTo("double"))
                .body("goal.kind", equalTo("MULTIPLE"))
                .body("goal.value", equalTo(2000.00f))
                .body("state", equalTo("DRAFT"))
                .body("planRevision", equalTo(2))
                .body("milestones.value", contains(1000.00f, 1200.00f, 1400.00f, 1600.00f, 1800.00f, 2000.00f))
                .body("milestones[0].periodEnd", equalTo("2026-12-31"))
                .body("milestones[5].periodEnd", equalTo("2031-12-31"));
    }

    @Test
    void pinned_years_stay_and_the_others_are_spread_anew() {
        var terms = new HashMap<>(terms(kpi("profit"), 1000, "double"));
        terms.put("pins", List.of(Map.of("year", 2, "value", 1100)));
        post("/plans/" + plan() + "/targets", terms)
                .statusCode(201)
                .body("milestones.value", contains(1000.00f, 1050.00f, 1100.00f, 1400.00f, 1700.00f, 2000.00f));
    }

    @Test
    void after_the_due_year_the_goal_is_held() {
        var terms = new HashMap<>(terms(kpi("skills_gap"), 40, "reach 10"));
        terms.put("dueYear", 3);
        post("/plans/" + plan() + "/targets", terms)
                .statusCode(201)
                .body("milestones.value", contains(40.00f, 30.00f, 20.00f, 10.00f, 10.00f, 10.00f));
    }

    @Test
    void a_baseline_that_nobody_dated_says_so_until_somebody_does() {
        var undated = post("/plans/" + plan() + "/targets", terms(kpi("profit"), 1000, "double"))
                .statusCode(201)
                .body("baseline.date", equalTo("2026-12-31"))
                .body("baseline.dateAssumed", equalTo(true))
                .extract();
        var revised = new HashMap<>(revision(1000, "reach 2,100", "Read and written back"));
        revised.put("baseline", undated.path("baseline"));
        put("/targets/" + undated.path("id"), "\"1\"", revised)
                .statusCode(200)
                .body("baseline.dateAssumed", equalTo(true));

        revised.put("baseline", Map.of("value", 1000, "date", "2026-12-31"));
        put("/targets/" + undated.path("id"), "\"2\"", revised)
                .statusCode(200)
                .body("baseline.date", equalTo("2026-12-31"))
                .body("baseline.dateAssumed", nullValue());
    }

    @Test
    void F8_compound_from_zero_is_refused_with_the_reason_and_the_shapes_that_would_work() {
        var terms = new HashMap<>(terms(kpi("new_customers"), 0, "+1,100"));
        terms.put("shape", Map.of("name", "COMPOUND"));
        post("/plans/" + plan() + "/targets", terms)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:impossible-trajectory"))
                .body("detail", containsString("LINEAR"));
    }

    @Test
    void a_revision_is_a_new_version_with_reason_and_changed_fields() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        put("/targets/" + target, "\"1\"", revision(1000, "reach 1,900", "Too far"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Plumbline-Plan-Revision", "3");
        given().get("/targets/" + target + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items[1].reason", equalTo("Too far"))
                .body("items[1].changedFields", contains("goal", "milestones"))
                .body("items[0].target.goal.value", equalTo(2000.00f));
    }

    @Test
    void a_change_without_the_version_it_is_based_on_is_refused_and_so_is_one_based_on_an_old_version() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        var revision = revision(1000, "triple", "More");
        given().contentType("application/json")
                .body(revision)
                .put("/targets/" + target)
                .then()
                .statusCode(428);
        put("/targets/" + target, "\"1\"", revision).statusCode(200);
        put("/targets/" + target, "\"1\"", revision)
                .statusCode(412)
                .body("type", equalTo("urn:plumbline:problem:stale"));
    }

    @Test
    void a_formula_names_only_known_codes() {
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        kpiWithCode("revenue_" + suffix);
        var terms = new HashMap<>(terms(kpi("profit"), 1000, "double"));
        terms.put("formula", "revenue_" + suffix + " - costs_" + suffix);
        post("/plans/" + plan() + "/targets", terms)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/formula"))
                .body("detail", containsString("costs_" + suffix));
        terms.put("formula", "revenue_" + suffix + " - (2 *");
        post("/plans/" + plan() + "/targets", terms).statusCode(422).body("detail", containsString("position"));
        terms.put("formula", "revenue_" + suffix + " × 2");
        post("/plans/" + plan() + "/targets", terms).statusCode(201);
    }

    @Test
    void formulas_that_rest_on_each_other_in_a_circle_are_refused_with_the_position_and_the_way_round() {
        var suffix = "_" + UUID.randomUUID().toString().substring(0, 8);
        var plan = plan();
        var profit = kpiWithCode("profit" + suffix);
        var revenue = kpiWithCode("revenue" + suffix);
        var margin = kpiWithCode("margin" + suffix);
        post("/plans/" + plan + "/targets", withFormula(profit, "revenue" + suffix + " × 2"))
                .statusCode(201)
                .body("formulaCodes", contains("revenue" + suffix));
        post("/plans/" + plan + "/targets", withFormula(revenue, "margin" + suffix + " + 1"))
                .statusCode(201);
        post("/plans/" + plan + "/targets", withFormula(margin, "2 × profit" + suffix))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/formula"))
                .body("detail", containsString("(at position 5)"))
                .body("detail", containsString("margin%1$s → profit%1$s → revenue%1$s → margin%1$s".formatted(suffix)));
        post("/plans/" + plan() + "/targets", withFormula(margin, "2 × profit" + suffix))
                .statusCode(201);
        post("/plans/" + plan + "/targets", withFormula(margin, "margin" + suffix))
                .statusCode(422);
    }

    private static Map<String, Object> withFormula(String kpi, String formula) {
        var terms = new HashMap<>(terms(kpi, 1000, "double"));
        terms.put("formula", formula);
        return terms;
    }

    @Test
    void bad_input_names_the_field_and_what_would_be_right() {
        var plan = plan();
        var terms = new HashMap<>(terms(kpi("profit"), 1000, "double"));
        terms.put("gaol", "double");
        post("/plans/" + plan + "/targets", terms)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("gaol"))
                .body("violations[0].pointer", equalTo("/gaol"));
        post("/plans/" + plan + "/targets", Map.of("perspective", "FINANCIAL"))
                .statusCode(422)
                .body("violations.pointer", hasItems("/kpiId", "/baseline", "/goal"));
        terms.remove("gaol");
        terms.put("perspective", "CITIZENS");
        post("/plans/" + plan + "/targets", terms)
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/perspective"))
                .body("detail", containsString("FINANCIAL"));
        given().contentType("application/json")
                .body("{\"kpiId\": ")
                .post("/plans/" + plan + "/targets")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        given().get("/targets/" + UUID.randomUUID()).then().statusCode(404).body("status", equalTo(404));
        given().get("/targets/no-uuid").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void lists_page_by_a_cursor() {
        var plan = plan();
        var kpi = kpi("profit");
        var ids = List.of(target(plan, kpi, 1, "+1"), target(plan, kpi, 2, "+1"), target(plan, kpi, 3, "+1"));
        String next = given().get("/plans/" + plan + "/targets?limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(0), ids.get(1)))
                .extract()
                .path("next");
        given().get("/plans/" + plan + "/targets?limit=2&cursor=" + next)
                .then()
                .body("items.id", contains(ids.get(2)))
                .body("next", nullValue());
        given().get("/plans/" + plan + "/targets?cursor=rubbish").then().statusCode(400);
        given().get("/plans/" + plan + "/targets?limit=0").then().statusCode(422);
    }

    @Test
    void a_creation_that_is_sent_again_under_its_key_gets_the_first_answer_and_makes_nothing_new() {
        var plan = plan();
        var terms = terms(kpi("profit"), 1000, "double");
        var key = UUID.randomUUID().toString();
        var first = setUnderKey(plan, key, terms).statusCode(201).extract();
        var again = setUnderKey(plan, key, terms).statusCode(201).extract();
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        given().get("/plans/" + plan + "/targets").then().body("items.size()", equalTo(1));
        setUnderKey(plan, key, terms(kpi("profit"), 1000, "triple"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("Idempotency-Key"));
    }

    private static ValidatableResponse setUnderKey(String plan, String key, Object terms) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(terms)
                .post("/plans/" + plan + "/targets")
                .then();
    }
}
