package io.plumbline.review.security;

import static io.plumbline.review.Calls.openReview;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.put;
import static io.plumbline.review.Calls.record;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As many of each thing as there may be, and no more. */
@QuarkusTest
@TestProfile(CountLimitsTest.Few.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class CountLimitsTest {

    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "plumbline.limits.reviews-per-plan", "2",
                    "plumbline.limits.decisions-per-review", "1",
                    "plumbline.limits.actions-per-review", "2",
                    "plumbline.limits.votes-per-review", "2",
                    "plumbline.limits.actuals-per-kpi", "2",
                    "plumbline.limits.corrections-per-actual", "1");
        }
    }

    @Test
    void a_plan_has_as_many_reviews_as_it_may_and_a_cadence_that_would_bring_more_is_refused() {
        var plan = Elsewhere.planFrom(LocalDate.now().getYear() + 10, 1).heard();
        var cadence = "/plans/" + plan.planId() + "/cadences/STRATEGIC";
        refused(put(cadence, null, Map.of("every", "QUARTER")), "A plan has at most 2 reviews", "REVIEWS_PER_PLAN");
        var reviews = "/plans/" + plan.planId() + "/reviews";
        post(reviews, Map.of("scheduledOn", "2027-03-31")).statusCode(201);
        post(reviews, Map.of("scheduledOn", "2027-06-30")).statusCode(201);
        refused(post(reviews, Map.of("scheduledOn", "2027-09-30")), "A plan has at most 2 reviews", "REVIEWS_PER_PLAN");
    }

    @Test
    void a_review_takes_as_many_decisions_actions_and_votes_as_it_may() {
        var plan = Elsewhere.plan2027();
        var target = plan.target(Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER"), "0", "100");
        plan.heard();
        var review = "/reviews/" + openReview(plan, "2027-03-31");

        var decision = Map.of("targetId", target, "kind", "KEEP", "reason", "As planned");
        post(review + "/decisions", decision).statusCode(201);
        refused(post(review + "/decisions", decision), "A review has at most 1 decisions", "DECISIONS_PER_REVIEW");

        var action = Map.of("owner", "CFO", "task", "Ask the bank", "dueOn", "2027-09-30");
        post(review + "/actions", action).statusCode(201);
        post(review + "/actions", action).statusCode(201);
        refused(post(review + "/actions", action), "A review has at most 2 actions", "ACTIONS_PER_REVIEW");

        for (var voter : List.of("CEO", "CFO", "CFO")) {
            post(review + "/pace-votes", vote(target, voter)).statusCode(201);
        }
        refused(
                post(review + "/pace-votes", vote(target, "Chair")),
                "A review has at most 2 votes",
                "VOTES_PER_REVIEW");
    }

    @Test
    void a_kpi_has_as_many_actuals_as_it_may_one_by_one_and_in_a_batch() {
        var kpi = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        Elsewhere.plan2027().heard();
        record(kpi, "2027-Q1", "1");
        var two = List.of(row(kpi, "2027-Q2"), row(kpi, "2027-Q3"));
        refused(post("/actual-batches", Map.of("actuals", two)), "A KPI has at most 2 actuals", "ACTUALS_PER_KPI");
        record(kpi, "2027-Q2", "1");
        refused(
                post("/kpis/" + kpi.get("id") + "/actuals", Map.of("period", "2027-Q3", "value", 1)),
                "A KPI has at most 2 actuals",
                "ACTUALS_PER_KPI");
    }

    @Test
    void an_actual_is_corrected_as_often_as_it_may_be() {
        var kpi = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        Elsewhere.plan2027().heard();
        record(kpi, "2027-Q1", "1");
        var actual = "/kpis/" + kpi.get("id") + "/actuals/2027-Q1";
        put(actual, "\"1\"", Map.of("value", 2, "reason", "Booked late")).statusCode(200);
        refused(
                put(actual, "\"2\"", Map.of("value", 3, "reason", "Booked twice")),
                "An actual has at most 1 corrections",
                "CORRECTIONS_PER_ACTUAL");
    }

    private static Map<String, Object> vote(String target, String voter) {
        return Map.of("targetId", target, "voter", voter, "vote", "ON_PACE");
    }

    private static Map<String, Object> row(Map<String, Object> kpi, String period) {
        return Map.of("kpi", kpi.get("code"), "period", period, "value", 1);
    }

    private static void refused(ValidatableResponse answer, String limit, String setting) {
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:limit-reached"))
                .body("detail", containsString(limit))
                .body("detail", containsString("PLUMBLINE_LIMITS_" + setting));
    }
}
