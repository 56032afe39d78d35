package io.plumbline.target.overview;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class PlanOverviewTest {

    @Inject
    SessionFactory database;

    @Test
    void one_call_shows_a_plan_with_its_targets_states_and_current_milestones_page_by_page() {
        var plan = plan();
        var profit = target(plan, kpi("profit"), 1000, "double");
        var revenue = target(plan, kpi("revenue"), 5000, "+1,500");
        put("/plans/" + plan + "/apex-targets", "\"1\"", Map.of("targetIds", List.of(profit)));
        String next = given().get("/plans/" + plan + "/overview?limit=1")
                .then()
                .statusCode(200)
                .header("Plumbline-Plan-Revision", "4")
                .body("plan.name", equalTo("Double profit in five years"))
                .body("currentYear", equalTo(1))
                .body("verdict", nullValue())
                .body("targets.id", contains(profit))
                .body("targets[0].state", equalTo("DRAFT"))
                .body("targets[0].apex", equalTo(true))
                .body("targets[0].currentMilestone.value", equalTo(1200.00f))
                .extract()
                .path("next");
        given().get("/plans/" + plan + "/overview?limit=1&cursor=" + next)
                .then()
                .body("targets.id", contains(revenue))
                .body("next", nullValue());
    }

    @Test
    void a_plan_and_a_target_are_shown_as_they_were_at_an_instant() {
        var plan = plan();
        var profit = target(plan, kpi("profit"), 1000, "double");
        String set =
                given().get("/targets/" + profit + "/versions").then().extract().path("items[0].at");
        put("/targets/" + profit, "\"1\"", revision(1000, "triple", "More")).statusCode(200);
        target(plan, kpi("revenue"), 5000, "+1,500");
        given().get("/plans/" + plan + "/overview?asOf=" + set)
                .then()
                .statusCode(200)
                .body("targets.id", contains(profit))
                .body("targets[0].goal", equalTo(2000.00f))
                .body("targets[0].version", equalTo(1));
        given().get("/plans/" + plan + "/overview").then().body("targets.goal", contains(3000.00f, 6500.00f));
        given().get("/targets/" + profit + "?asOf=" + set)
                .then()
                .statusCode(200)
                .body("goal.value", equalTo(2000.00f))
                .body("planRevision", equalTo(2));
        given().get("/targets/" + profit + "?asOf=2001-01-01T00:00:00Z").then().statusCode(404);
        given().get("/targets/" + profit + "/versions/differences?from=2&to=1")
                .then()
                .statusCode(200)
                .body("differences.pointer", hasItem("/milestones/5/value"))
                .body("differences.pointer", not(hasItem("/milestones/0/value")))
                .body("differences.find { it.pointer == '/goal/value' }.before", equalTo(3000))
                .body("differences.find { it.pointer == '/goal/value' }.after", equalTo(2000));
        given().get("/targets/" + profit + "/versions/differences?from=2")
                .then()
                .statusCode(422);
    }

    @Test
    void the_changes_after_a_revision_come_in_order_and_none_is_missing() {
        var plan = plan();
        var profit = target(plan, kpi("profit"), 1000, "double");
        put("/targets/" + profit, "\"1\"", revision(1000, "triple", "More")).statusCode(200);
        put(
                        "/plans/" + plan + "/perspectives",
                        "\"1\"",
                        Map.of(
                                "perspectives",
                                List.of(Map.of("code", "FINANCIAL", "name", "Money")),
                                "reason",
                                "Less is more"))
                .statusCode(200);
        post("/targets/" + profit + "/transitions", "\"2\"", Map.of("to", "PROPOSED", "reason", "Ready"))
                .statusCode(200);
        List<Integer> all =
                given().get("/plans/" + plan + "/changes").then().extract().path("changes.planRevision");
        assertEquals(IntStream.rangeClosed(1, 5).boxed().toList(), all);
        int upTo = given().get("/plans/" + plan + "/changes?since=1&limit=2")
                .then()
                .body("planRevision", equalTo(5))
                .body("changes.planRevision", contains(2, 3))
                .body("changes.subject", contains("TARGET", "TARGET"))
                .extract()
                .path("upTo");
        given().get("/plans/" + plan + "/changes?since=" + upTo)
                .then()
                .body("changes.planRevision", contains(4, 5))
                .body("changes.subject", contains("PLAN", "TARGET"))
                .body("changes.change", contains("REVISED", "PROPOSED"))
                .body("changes[0].changedFields", contains("perspectives"))
                .body("changes[1].reason", equalTo("Ready"));
        given().get("/plans/" + plan + "/changes?since=5")
                .then()
                .body("changes.size()", equalTo(0))
                .body("upTo", equalTo(5));
    }

    @Test
    void proposals_and_their_answers_are_changes_and_the_parts_of_a_snapshot_are_left_out() {
        var plan = plan();
        var profit = target(plan, kpi("profit"), 1000, "double");
        SignedIn.as("ann", Role.APPROVER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "ACTIVE", "reason", "Agreed", "override", true))
                .post("/targets/" + profit + "/transitions")
                .then()
                .statusCode(200);
        String proposal = post("/targets/" + profit + "/change-proposals", "\"2\"", revision(1000, "triple", "More"))
                .statusCode(201)
                .header("Plumbline-Plan-Revision", "4")
                .extract()
                .path("id");
        SignedIn.admin()
                .contentType("application/json")
                .body(Map.of("planId", plan))
                .post("/snapshots")
                .then()
                .statusCode(202);
        await().until(() -> given().get("/plans/" + plan).path("revision").equals(5));
        SignedIn.as("ann", Role.APPROVER)
                .contentType("application/json")
                .body(Map.of("reason", "Not now"))
                .post("/change-proposals/" + proposal + "/rejection")
                .then()
                .statusCode(200)
                .header("Plumbline-Plan-Revision", "6");

        given().get("/plans/" + plan + "/changes?since=2")
                .then()
                .body("planRevision", equalTo(6))
                .body("changes.planRevision", contains(3, 4, 6))
                .body("changes.subject", contains("TARGET", "PROPOSAL", "PROPOSAL"))
                .body("changes.change", contains("ACTIVATED", "PROPOSED", "REJECTED"))
                .body("changes[1].subjectId", equalTo(proposal))
                .body("changes[1].version", nullValue())
                .body("changes.by", contains("ann", "kim", "ann"))
                .body("changes.reason", contains("Agreed", "More", "Not now"))
                .body("upTo", equalTo(6));
        given().get("/plans/" + plan + "/changes?since=4&limit=1").then().body("changes.planRevision", contains(6));
    }

    @Test
    void reading_one_target_is_one_statement_and_an_overview_costs_the_same_few_whatever_it_shows() {
        var plan = plan();
        var kpi = kpi("profit");
        var one = target(plan, kpi, 1000, "double");
        assertEquals(1, statements(() -> given().get("/targets/" + one).then().statusCode(200)));
        long ofOne = statements(
                () -> given().get("/plans/" + plan + "/overview").then().statusCode(200));
        for (int more = 0; more < 5; more++) {
            target(plan, kpi("revenue"), 1000, "double");
        }
        assertEquals(
                ofOne,
                statements(
                        () -> given().get("/plans/" + plan + "/overview").then().statusCode(200)));
        long revise = statements(() -> put("/targets/" + one, "\"1\"", revision(1000, "triple", "More"))
                .statusCode(200));
        assertTrue(revise <= 5, revise + " statements besides the outbox's");
    }

    private long statements(Runnable call) {
        var statistics = database.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        call.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
