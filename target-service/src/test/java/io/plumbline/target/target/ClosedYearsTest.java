package io.plumbline.target.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In a plan of five years whose first two are over. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ClosedYearsTest {

    @Test
    void F11_a_change_dated_in_a_closed_period_is_refused_and_says_what_to_do() {
        var target = inForce();
        put("/targets/" + target, "\"2\"", revision(900, "double", "Measured anew"))
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:history-kept"))
                .body("violations[0].pointer", equalTo("/baseline"))
                .body("detail", containsString("rebaseline"));
        pinned(target, 2, 1450).statusCode(409).body("violations[0].pointer", equalTo("/pins/0"));
        var earlier = new HashMap<>(revision(1000, "double", "It came early"));
        earlier.put("dueYear", 2);
        put("/targets/" + target, "\"2\"", earlier).statusCode(409).body("violations[0].pointer", equalTo("/dueYear"));
        given().get("/targets/" + target).then().body("version", equalTo(2));
    }

    @Test
    void closed_years_keep_what_was_planned_and_the_open_ones_lead_to_the_new_goal() {
        var target = inForce();
        put("/targets/" + target, "\"2\"", revision(1000, "reach 2,600", "More is possible"))
                .statusCode(200)
                .body("milestones.value", contains(1000.00f, 1200.00f, 1400.00f, 1800.00f, 2200.00f, 2600.00f));
        pinned(target, 3, 1500, 3)
                .statusCode(200)
                .body("milestones.value", contains(1000.00f, 1200.00f, 1400.00f, 1500.00f, 1750.00f, 2000.00f));
    }

    @Test
    void an_approver_rebaselines_with_a_reason_and_the_version_says_so() {
        var target = inForce();
        var changed = revision(900, "double", "The ledger was restated");
        SignedIn.as("pat", Role.PLANNER)
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(changed)
                .post("/targets/" + target + "/rebaselines")
                .then()
                .statusCode(403);
        post("/targets/" + target + "/rebaselines", "\"2\"", changed)
                .statusCode(200)
                .body("milestones[1].value", equalTo(1080.00f));
        given().get("/targets/" + target + "/versions")
                .then()
                .body("items.rebaseline", contains(false, false, true))
                .body("items[2].reason", equalTo("The ledger was restated"));
    }

    @Test
    void a_draft_has_no_closed_years() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        put("/targets/" + target, "\"1\"", revision(900, "double", "Measured anew"))
                .statusCode(200);
        post("/targets/" + target + "/rebaselines", "\"2\"", revision(800, "double", "Again"))
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:illegal-transition"));
    }

    private static String plan() {
        int first = Year.now(ZoneOffset.UTC).getValue() - 2;
        return post("/plans", Map.of("name", "Under way", "currency", "EUR", "firstYear", first))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String inForce() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        SignedIn.as("ann", Role.APPROVER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "ACTIVE", "reason", "Agreed", "override", true))
                .post("/targets/" + target + "/transitions")
                .then()
                .statusCode(200);
        return target;
    }

    private static ValidatableResponse pinned(String target, int version, int value) {
        return pinned(target, version, value, 2);
    }

    private static ValidatableResponse pinned(String target, int version, int value, int year) {
        var revision = new HashMap<>(revision(1000, "double", "Pinned"));
        revision.put("pins", List.of(Map.of("year", year, "value", value)));
        return put("/targets/" + target, "\"" + version + "\"", revision);
    }
}
