package io.plumbline.review.review;

import static io.plumbline.review.Calls.act;
import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.openReview;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.put;
import static io.plumbline.review.Calls.record;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
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
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class HoldingReviewTest {

    @Test
    void opening_freezes_the_agenda_with_the_most_urgent_target_first() {
        var plan = Elsewhere.plan2027();
        var good = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        var bad = Elsewhere.kpi("new_customers", "INCREASE", "SUM", "QUARTER");
        var risky = Elsewhere.kpi("repeat_purchase", "INCREASE", "SUM", "QUARTER");
        var onTrack = plan.target(good, "0", "100");
        var offTrack = plan.target(bad, "0", "1100");
        var atRisk = plan.target(risky, "0", "300");
        plan.heard();
        record(good, "2027-Q1", "5");
        record(bad, "2027-Q1", "40");
        record(risky, "2027-Q1", "13.8");
        var review = openReview(plan, "2027-03-31");
        record(bad, "2027-Q2", "500");
        get("/reviews/" + review)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("OPEN"))
                .body("agenda.asOf", equalTo("2027-03-31"))
                .body("agenda.items.targetId", contains(offTrack, atRisk, onTrack))
                .body("agenda.items[0].attention", contains("OFF_TRACK"))
                .body("agenda.items[0].assessment.comparison.actual", equalTo(40.0f))
                .body("agenda.items[2].attention", hasSize(0))
                .body("agenda.counts.offTrack", equalTo(1));
    }

    @Test
    void what_alignment_says_of_a_target_is_on_the_agenda() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "100");
        plan.check(target, "FAIL", "adds-up");
        plan.heard();
        record(kpi, "2027-Q1", "5");
        await().untilAsserted(() -> {
            var review = openReview(plan, "2027-03-31");
            get("/reviews/" + review)
                    .body("agenda.planVerdict.verdict", equalTo("FAIL"))
                    .body("agenda.items[0].attention", contains("MISALIGNED"))
                    .body("agenda.items[0].verdict.failingRules", contains("adds-up"));
        });
    }

    @Test
    void a_review_cannot_close_while_a_target_that_is_off_track_has_no_decision() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("new_customers", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1100");
        plan.heard();
        record(kpi, "2027-Q1", "40");
        var review = openReview(plan, "2027-03-31");
        act("/reviews/" + review + "/closing", "\"2\"")
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:explanation-missing"))
                .body("detail", containsString("new_customers"));
        decide(review, target, "KEEP").statusCode(201);
        act("/reviews/" + review + "/closing", "\"2\"")
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedAt", notNullValue());
        get("/reviews/" + review + "/decisions").body("kind", contains("KEEP")).body("targetId", contains(target));
    }

    @Test
    void each_step_is_refused_out_of_its_order() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "100");
        plan.heard();
        String review = post("/plans/" + plan.planId() + "/reviews", Map.of("scheduledOn", "2027-04-14"))
                .statusCode(201)
                .body("state", equalTo("SCHEDULED"))
                .extract()
                .path("id");
        var path = "/reviews/" + review;
        get(path).body("agenda", nullValue());
        decide(review, target, "KEEP")
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:illegal-transition"));
        act(path + "/closing", "\"1\"").statusCode(409);
        put(path + "/minutes", "\"1\"", Map.of("attendance", List.of("CEO"))).statusCode(409);
        act(path + "/opening", "\"7\"").statusCode(412);
        act(path + "/opening", "\"1\"").statusCode(200);
        act(path + "/opening", "\"2\"").statusCode(409);
        put(path + "/minutes", "\"2\"", Map.of("attendance", List.of("CEO", "CFO"), "notes", "Late campaigns"))
                .statusCode(200)
                .body("attendance", contains("CEO", "CFO"));
        act(path + "/closing", "\"3\"").statusCode(200);
        decide(review, target, "KEEP").statusCode(409);
        act("/reviews/" + UUID.randomUUID() + "/opening", "\"1\"").statusCode(404);
    }

    @Test
    void a_decision_that_is_due_comes_back_in_a_later_review() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "100");
        plan.heard();
        var first = openReview(plan, "2027-03-31");
        post(
                        "/reviews/" + first + "/decisions",
                        Map.of(
                                "targetId",
                                target,
                                "kind",
                                "CHANGE_STRATEGY",
                                "reason",
                                "Bundles",
                                "checkOn",
                                "2027-06-30"))
                .statusCode(201);
        get("/reviews/" + openReview(plan, "2027-06-29")).body("agenda.items[0].dueDecisions", hasSize(0));
        get("/reviews/" + openReview(plan, "2027-06-30"))
                .body("agenda.items[0].dueDecisions.reason", contains("Bundles"))
                .body("agenda.items[0].attention", contains("ACTUAL_OVERDUE", "NOT_KNOWN", "DECISION_DUE"));
    }

    @Test
    void the_next_review_sees_whether_a_decision_had_the_effect_expected_and_says_so() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1000");
        plan.heard();
        record(kpi, "2027-Q1", "30");
        var first = openReview(plan, "2027-03-31");
        var decided =
                new HashMap<String, Object>(Map.of("targetId", target, "kind", "CHANGE_STRATEGY", "reason", "Bundles"));
        decided.putAll(Map.of("expectedEffect", "On plan again", "expectedValue", 180, "checkOn", "2027-06-30"));
        decided.put("whatIf", Map.of("verdict", "PASS", "planRevision", 2));
        String decision = post("/reviews/" + first + "/decisions", decided)
                .statusCode(201)
                .body("trackThen", equalTo("OFF_TRACK"))
                .body("levelThen", equalTo(120.0f))
                .body("whatIf.verdict", equalTo("PASS"))
                .extract()
                .path("id");
        record(kpi, "2027-Q2", "50");
        var second = openReview(plan, "2027-06-30");
        get("/reviews/" + second)
                .body("agenda.items[0].effects[0].measured", equalTo("NOT_HAPPENED"))
                .body("agenda.items[0].effects[0].levelNow", equalTo(160.0f))
                .body(
                        "agenda.items[0].effects[0].sentence",
                        equalTo("Expected were 180, now it is 160.00, and it was 120.00: not there."));
        post("/reviews/" + second + "/outcomes", Map.of("decisionId", UUID.randomUUID(), "outcome", "PARTLY"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/decisionId"));
        post("/reviews/" + second + "/outcomes", Map.of("decisionId", decision, "outcome", "PARTLY", "note", "Half"))
                .statusCode(201)
                .body("outcome", equalTo("PARTLY"))
                .body("outcomeNote", equalTo("Half"));
        get("/reviews/" + openReview(plan, "2027-07-01")).body("agenda.items[0].dueDecisions", hasSize(0));
    }

    @Test
    void an_agenda_shows_what_is_owed_and_whose_last_responsible_moment_is_near() {
        var plan = Elsewhere.plan2027();
        var profit = plan.target(Elsewhere.kpi("profit", "INCREASE", "LAST", "QUARTER"), "1000", "2000");
        var skills = plan.target(Elsewhere.kpi("skills", "INCREASE", "LAST", "QUARTER"), "10", "90");
        plan.apex(profit);
        plan.link("CAUSAL", skills, profit, 54);
        plan.heard();
        heardOfLinks(profit, 1);
        var item = "agenda.items.find { it.targetId == '" + skills + "' }";
        get("/reviews/" + openReview(plan, "2027-06-30"))
                .body(item + ".lastResponsibleMoment", equalTo("2027-06-30"))
                .body(item + ".attention", contains("LAST_MOMENT_NEAR", "ACTUAL_OVERDUE", "NOT_KNOWN"))
                .body(item + ".overdueActuals", contains("2027-Q1", "2027-Q2"))
                .body("agenda.items[0].targetId", equalTo(skills));
        get("/reviews/" + openReview(plan, "2027-03-29")).body(item + ".attention", contains("NOT_KNOWN"));
    }

    @Test
    void what_alignment_finds_wrong_is_on_the_agenda_while_it_is_open() {
        var plan = Elsewhere.plan2027();
        var target = plan.target(Elsewhere.kpi("price", "INCREASE", "LAST", "QUARTER"), "0", "100");
        var finding = UUID.randomUUID().toString();
        plan.find(finding, target, "OPEN", "The parts are short by 100.");
        plan.heard();
        await().untilAsserted(() -> get("/reviews/" + openReview(plan, "2027-03-01"))
                .body("agenda.items[0].findings.sentence", contains("The parts are short by 100."))
                .body("agenda.items[0].findings.fix", contains(Elsewhere.FIX)));
        plan.find(finding, target, "RESOLVED", "The parts are short by 100.");
        await().untilAsserted(() ->
                get("/reviews/" + openReview(plan, "2027-03-01")).body("agenda.items[0].findings", hasSize(0)));
    }

    private static void heardOfLinks(String effect, int count) {
        await().untilAsserted(() ->
                get("/targets/" + effect + "/diagnosis?asOf=2031-12-31").body("evidence", hasSize(count)));
    }

    @Test
    void a_review_looks_back_and_never_ahead() {
        var plan = Elsewhere.plan2027().heard();
        post("/plans/" + plan.planId() + "/reviews", Map.of("scheduledOn", "2027-04-14", "asOf", "2027-04-15"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/asOf"));
        post("/plans/" + UUID.randomUUID() + "/reviews", Map.of("scheduledOn", "2027-04-14"))
                .statusCode(404);
    }

    @Test
    void votes_on_the_pace_stand_beside_the_suggestion_and_the_last_word_of_each_voter_counts() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "100");
        plan.heard();
        record(kpi, "2027-Q1", "5");
        var path = "/reviews/" + openReview(plan, "2027-03-31");
        post(path + "/pace-votes", Map.of("targetId", target, "voter", "CFO", "vote", "TOO_FAR"))
                .statusCode(201);
        post(path + "/pace-votes", Map.of("targetId", target, "voter", "CEO", "vote", "ON_PACE"))
                .statusCode(201);
        post(path + "/pace-votes", Map.of("targetId", target, "voter", "CFO", "vote", "ON_PACE", "remark", "Convinced"))
                .statusCode(201);
        post(path + "/pace-votes", Map.of("targetId", UUID.randomUUID(), "voter", "CFO", "vote", "ON_PACE"))
                .statusCode(422);
        get(path + "/pace-votes").body("voter", contains("CEO", "CFO")).body("vote", contains("ON_PACE", "ON_PACE"));
        get(path).body("agenda.items[0].assessment.outlook.paceVerdict", equalTo("UNKNOWN"));
    }

    @Test
    void an_action_that_is_not_done_in_time_is_on_the_next_agenda() {
        var plan = Elsewhere.plan2027().heard();
        var path = "/reviews/" + openReview(plan, "2027-03-31");
        var task = Map.of("owner", "Head of marketing", "task", "Start the campaign", "dueOn", "2027-05-31");
        String action = post(path + "/actions", task).statusCode(201).extract().path("id");
        post(path + "/actions", Map.of("owner", "CFO", "task", "Report", "dueOn", "2027-08-31"))
                .statusCode(201);
        get("/reviews/" + openReview(plan, "2027-06-30")).body("agenda.overdueActions.id", contains(action));
        given().post("/actions/" + action + "/completion")
                .then()
                .statusCode(200)
                .body("doneOn", notNullValue());
        get("/reviews/" + openReview(plan, "2027-06-30")).body("agenda.overdueActions", hasSize(0));
        get(path + "/actions").body("owner", contains("Head of marketing", "CFO"));
        given().post("/actions/" + UUID.randomUUID() + "/completion").then().statusCode(404);
    }

    private static ValidatableResponse decide(String review, String target, String kind) {
        return post(
                "/reviews/" + review + "/decisions", Map.of("targetId", target, "kind", kind, "reason", "As planned"));
    }
}
