package io.plumbline.target.plan;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class PlanTest {

    @Test
    void a_city_puts_its_mission_on_top_and_plans_fifteen_years_from_july() {
        var outline = Map.of(
                "name",
                "A liveable city",
                "currency",
                "EUR",
                "firstYear",
                2027,
                "horizonYears",
                15,
                "fiscalYearStartMonth",
                7,
                "perspectives",
                perspectives("MISSION", "CITIZENS", "PROCESSES", "PEOPLE", "FINANCE"));
        String plan = post("/plans", outline).statusCode(201).extract().path("id");
        given().get("/plans/" + plan)
                .then()
                .body("perspectives.code", contains("MISSION", "CITIZENS", "PROCESSES", "PEOPLE", "FINANCE"))
                .body("kind", equalTo("PLAN"))
                .body("origin", nullValue());
        var sixteen = new HashMap<String, Object>(outline);
        sixteen.put("horizonYears", 16);
        post("/plans", sixteen).statusCode(422).body("violations.pointer", hasItem("/horizonYears"));
    }

    @Test
    void perspectives_are_named_and_ordered_anew_but_one_in_use_stays() {
        var plan = plan();
        target(plan, kpi("profit"), 1000, "double");
        arrange(plan, 1, "PEOPLE", "INTERNAL")
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:in-use"))
                .body("violations[0].pointer", equalTo("/perspectives"))
                .body("detail", containsString("FINANCIAL"));
        arrange(plan, 1, "MISSION", "FINANCIAL")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Plumbline-Plan-Revision", "3")
                .body("perspectives.code", contains("MISSION", "FINANCIAL"));
        given().get("/plans/" + plan + "/perspectives")
                .then()
                .header("ETag", "\"2\"")
                .body("perspectives.name", contains("mission", "financial"));
        arrange(plan, 1, "FINANCIAL").statusCode(412);
        arrange(plan, 2, "FINANCIAL", "FINANCIAL")
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/perspectives/1/code"));
    }

    @Test
    void years_and_currency_stay_while_targets_rest_on_them() {
        var plan = plan();
        var other =
                Map.of("name", "Double profit in six years", "currency", "EUR", "firstYear", 2027, "horizonYears", 6);
        revise(plan, 1, other).statusCode(200).body("horizonYears", equalTo(6));
        target(plan, kpi("profit"), 1000, "double");
        revise(plan, 2, Map.of("name", "Seven", "currency", "EUR", "firstYear", 2027, "horizonYears", 7))
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:in-use"))
                .body("violations[0].pointer", equalTo("/outline"));
        revise(plan, 2, Map.of("name", "Renamed", "currency", "EUR", "firstYear", 2027, "horizonYears", 6))
                .statusCode(200)
                .body("name", equalTo("Renamed"));
    }

    @Test
    void a_plans_history_says_who_when_why_and_what_lies_between_any_two_versions() {
        var plan = plan();
        String begun =
                given().get("/plans/" + plan + "/versions").then().extract().path("items[0].at");
        arrange(plan, 1, "MISSION", "PEOPLE").statusCode(200);
        String next = given().get("/plans/" + plan + "/versions?limit=1")
                .then()
                .body("items.version", contains(1))
                .extract()
                .path("next");
        given().get("/plans/" + plan + "/versions?limit=1&cursor=" + next)
                .then()
                .body("items.version", contains(2))
                .body("items[0].changedFields", contains("perspectives"))
                .body("items[0].reason", equalTo("The city's mission comes first"))
                .body("next", nullValue());
        given().get("/plans/" + plan + "/versions/differences?from=1&to=2")
                .then()
                .statusCode(200)
                .body("differences.pointer", hasItem("/perspectives/0/code"))
                .body("differences.pointer", not(hasItem("/version")))
                .body("differences.find { it.pointer == '/perspectives/0/code' }.before", equalTo("FINANCIAL"))
                .body("differences.find { it.pointer == '/perspectives/0/code' }.after", equalTo("MISSION"))
                .body("differences.find { it.pointer == '/perspectives/3/code' }.after", nullValue());
        given().get("/plans/" + plan + "/versions/differences?from=1&to=9")
                .then()
                .statusCode(404);
        given().get("/plans/" + plan + "?asOf=" + begun)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("perspectives[0].code", equalTo("FINANCIAL"));
        given().get("/plans/" + plan + "?asOf=2001-01-01T00:00:00Z").then().statusCode(404);
        given().get("/plans/" + plan + "?asOf=yesterday")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("asOf"));
    }

    @Test
    void plans_are_listed_by_name_either_way_and_by_state_and_scenarios_only_when_asked_for() {
        var mark = UUID.randomUUID().toString();
        var b = named(mark + " b");
        var a = named(mark + " a");
        var c = named(mark + " c");
        String scenario = post("/plans/" + b + "/scenarios", Map.of("name", mark + " b, late"))
                .statusCode(201)
                .extract()
                .path("id");
        var all = given().get("/plans?limit=200&sort=name").then().statusCode(200);
        all.body("items.findAll { it.name.startsWith('" + mark + "') }.id", contains(a, b, c));
        given().get("/plans?limit=200&sort=-name")
                .then()
                .body("items.findAll { it.name.startsWith('" + mark + "') }.id", contains(c, b, a));
        given().get("/plans?kind=SCENARIO&originPlanId=" + b).then().body("items.id", contains(scenario));
        given().get("/plans?limit=200&state=ACTIVE").then().body("items.id", not(hasItem(a)));
        String next = given().get("/plans?limit=1&sort=name").then().extract().path("next");
        given().get("/plans?limit=1&cursor=" + next).then().statusCode(400);
        given().get("/plans?sort=colour").then().statusCode(422).body("detail", containsString("name"));
        given().get("/plans?state=OPEN").then().statusCode(422).body("detail", containsString("DRAFT"));
    }

    private static String named(String name) {
        return post("/plans", Map.of("name", name, "currency", "EUR", "firstYear", 2027))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse arrange(String plan, int version, String... codes) {
        return put(
                "/plans/" + plan + "/perspectives",
                "\"" + version + "\"",
                Map.of("perspectives", perspectives(codes), "reason", "The city's mission comes first"));
    }

    private static ValidatableResponse revise(String plan, int version, Map<String, ?> outline) {
        return put("/plans/" + plan, "\"" + version + "\"", Map.of("outline", outline, "reason", "Seen anew"));
    }

    private static List<Map<String, String>> perspectives(String... codes) {
        return List.of(codes).stream()
                .map(code -> Map.of("code", code, "name", code.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
