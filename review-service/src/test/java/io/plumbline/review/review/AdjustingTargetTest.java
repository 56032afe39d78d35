package io.plumbline.review.review;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.openReview;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.record;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class AdjustingTargetTest {

    @Test
    void an_adjustment_is_applied_when_target_service_says_so_and_the_new_goal_is_judged_by() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("new_customers", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1000");
        plan.heard();
        record(kpi, "2027-Q1", "50");
        var review = openReview(plan, "2027-03-31");
        String adjustment = raise(review, target, 1, "1100");
        get("/adjustments/" + adjustment).body("state", equalTo("DECIDED")).body("goal.amount", equalTo(1100));
        plan.adjusted(target, kpi, 2, "0", "1100", adjustment);
        await().untilAsserted(() -> get("/adjustments/" + adjustment)
                .body("state", equalTo("APPLIED"))
                .body("appliedVersion", equalTo(2)));
        get("/targets/" + target + "/assessment?asOf=2027-03-31")
                .body("comparison.planned", equalTo(55.0f))
                .body("goal", equalTo(1100));
        get("/plans/" + plan.planId() + "/adjustments").body("items.id", contains(adjustment));
    }

    @Test
    void an_adjustment_of_a_target_that_has_moved_on_is_refused_with_the_reason() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("new_customers", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1000");
        plan.heard();
        String adjustment = raise(openReview(plan, "2027-03-31"), target, 1, "1100");
        plan.refuse(adjustment, target);
        await().untilAsserted(() -> get("/adjustments/" + adjustment)
                .body("state", equalTo("REFUSED"))
                .body("refusalCode", equalTo("stale"))
                .body("refusalDetail", equalTo("The target is at version 2, not 1."))
                .body("appliedVersion", nullValue()));
    }

    @Test
    void a_new_goal_belongs_to_raising_and_lowering_and_to_nothing_else() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("new_customers", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1000");
        plan.heard();
        var decisions = "/reviews/" + openReview(plan, "2027-03-31") + "/decisions";
        post(decisions, Map.of("targetId", target, "kind", "LOWER", "reason", "Too far"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/adjustment"));
        post(decisions, decision(target, "KEEP", 1, "900")).statusCode(422);
        post(decisions, decision(UUID.randomUUID().toString(), "LOWER", 1, "900"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/targetId"));
        get("/adjustments/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void a_new_date_and_an_end_travel_to_target_service_too() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("new_customers", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1000");
        plan.heard();
        var decisions = "/reviews/" + openReview(plan, "2027-03-31") + "/decisions";
        var later = Map.of("expectedVersion", 1, "dueYear", 4);
        String retimed = post(decisions, decided(target, "RETIME", later))
                .statusCode(201)
                .extract()
                .path("adjustmentId");
        get("/adjustments/" + retimed)
                .body("kind", equalTo("RETIME"))
                .body("dueYear", equalTo(4))
                .body("goal.amount", equalTo(1000));
        String retired = post(decisions, decided(target, "RETIRE", Map.of("expectedVersion", 1)))
                .statusCode(201)
                .extract()
                .path("adjustmentId");
        get("/adjustments/" + retired).body("kind", equalTo("RETIRE")).body("dueYear", nullValue());
    }

    @Test
    void a_change_that_does_not_do_what_the_decision_says_is_refused() {
        var plan = Elsewhere.plan2027();
        var cost = Elsewhere.kpi("cost", "DECREASE", "LAST", "QUARTER");
        var target = plan.target(cost, "1000", "800");
        plan.heard();
        var decisions = "/reviews/" + openReview(plan, "2027-03-31") + "/decisions";
        post(decisions, decision(target, "RAISE", 1, "900"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/adjustment/goal"))
                .body("detail", containsString("does not RAISE the present one of 800, which is to decrease"));
        post(decisions, decision(target, "RAISE", 1, "700")).statusCode(201);
        post(decisions, decided(target, "RETIME", Map.of("expectedVersion", 1, "dueYear", 6)))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/adjustment/dueYear"));
        post(decisions, decided(target, "RETIME", Map.of("expectedVersion", 1, "dueYear", 5)))
                .statusCode(422)
                .body("detail", containsString("due in year 5 already"));
        post(decisions, decided(target, "RETIME", Map.of("expectedVersion", 1))).statusCode(422);
        post(decisions, decided(target, "RETIRE", Map.of("expectedVersion", 1, "dueYear", 3)))
                .statusCode(422);
    }

    private static Map<String, Object> decided(String target, String kind, Map<String, ?> adjustment) {
        return Map.of("targetId", target, "kind", kind, "reason", "Agreed", "adjustment", adjustment);
    }

    private static String raise(String review, String target, int expectedVersion, String goal) {
        return post("/reviews/" + review + "/decisions", decision(target, "RAISE", expectedVersion, goal))
                .statusCode(201)
                .extract()
                .path("adjustmentId");
    }

    private static Map<String, Object> decision(String target, String kind, int expectedVersion, String goal) {
        return Map.of(
                "targetId",
                target,
                "kind",
                kind,
                "reason",
                "The campaign works after all",
                "adjustment",
                Map.of(
                        "expectedVersion",
                        expectedVersion,
                        "goal",
                        Map.of("kind", "LEVEL", "amount", Integer.parseInt(goal))));
    }
}
