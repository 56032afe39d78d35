package io.plumbline.review.track;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.put;
import static io.plumbline.review.Calls.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class AssessingTargetsTest {

    @Test
    void F7_at_fifteen_percent_turnover_half_of_the_way_is_done_and_at_twenty_two_it_went_backwards() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("turnover", "DECREASE", "AVERAGE", "MONTH");
        var target = plan.target(kpi, "20", "10");
        plan.heard();
        record(kpi, "2027-11", "15");
        record(kpi, "2027-12", "22");
        get("/targets/" + target + "/assessment?asOf=2027-11-30")
                .statusCode(200)
                .body("progressPercent", equalTo(50.0f))
                .body("track", equalTo("ON_TRACK"));
        get("/targets/" + target + "/assessment?asOf=2027-12-31")
                .body("progressPercent", equalTo(-20.0f))
                .body("track", equalTo("OFF_TRACK"));
    }

    @Test
    void two_quarters_of_a_flow_are_judged_by_the_year_to_date() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("new_customers", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1100");
        plan.heard();
        record(kpi, "2027-Q1", "46");
        record(kpi, "2027-Q2", "50");
        get("/targets/" + target + "/assessment?asOf=2027-07-15")
                .body("track", equalTo("OFF_TRACK"))
                .body("comparison.period", equalTo("2027-Q2"))
                .body("comparison.planned", equalTo(110.0f))
                .body("comparison.actual", equalTo(96.0f))
                .body("comparison.variance", equalTo(-14.0f))
                .body("comparison.quarterToDate", equalTo(50.0f))
                .body("comparison.targetVersion", equalTo(1))
                .body("requiredPacePerYear", equalTo(227.0f))
                .body("explanation", containsString("14 below the planned 110"));
    }

    @Test
    void a_plan_without_actuals_is_unknown_and_never_green() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("revenue", "INCREASE", "SUM", "QUARTER");
        plan.target(kpi, "5000", "6500");
        plan.heard();
        get("/plans/" + plan.planId() + "/assessment?asOf=2027-12-31&minRevision=2")
                .statusCode(200)
                .header("Plumbline-Plan-Revision", "2")
                .body("planRevision", equalTo(2))
                .body("counts.unknown", equalTo(1))
                .body("counts.onTrack", equalTo(0))
                .body("targets.track", contains("UNKNOWN"))
                .body("targets[0].comparison", nullValue());
    }

    @Test
    void a_fiscal_year_from_july_on_is_judged_by_its_own_milestones() {
        var plan = Elsewhere.planFrom(2010, 7);
        var kpi = Elsewhere.kpi("active_editors", "INCREASE", "LAST", "MONTH");
        var target = plan.target(kpi, "80000", "200000");
        plan.heard();
        record(kpi, "2013-06", "75692");
        get("/targets/" + target + "/assessment?asOf=2013-06-30")
                .body("track", equalTo("OFF_TRACK"))
                .body("comparison.fiscalYear", equalTo(3))
                .body("comparison.planned", equalTo(152000.0f));
    }

    @Test
    void a_period_is_judged_by_the_version_that_was_in_force_in_it() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("staff", "INCREASE", "LAST", "MONTH");
        var target = plan.target(kpi, "100", "160");
        plan.activate(target, kpi, 2, "100", "160", "2026-12-01T08:00:00Z");
        plan.activate(target, kpi, 3, "100", "110", "2027-07-01T08:00:00Z");
        plan.heard();
        record(kpi, "2027-06", "98");
        record(kpi, "2027-07", "98");
        get("/targets/" + target + "/assessment?asOf=2027-06-30")
                .body("comparison.targetVersion", equalTo(2))
                .body("comparison.planned", equalTo(106.0f))
                .body("track", equalTo("AT_RISK"));
        get("/targets/" + target + "/assessment?asOf=2027-07-31")
                .body("comparison.targetVersion", equalTo(3))
                .body("track", equalTo("ON_TRACK"));
    }

    @Test
    void what_was_known_at_an_earlier_time_can_be_asked_after_a_correction() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("staff", "INCREASE", "LAST", "MONTH");
        var target = plan.target(kpi, "100", "160");
        plan.heard();
        record(kpi, "2027-06", "98");
        String before =
                get("/kpis/" + kpi.get("id") + "/actuals/2027-06").extract().path("recordedAt");
        put("/kpis/" + kpi.get("id") + "/actuals/2027-06", "\"1\"", Map.of("value", 107, "reason", "Miscounted"))
                .statusCode(200);
        var assessment = "/targets/" + target + "/assessment?asOf=2027-06-30";
        get(assessment).body("comparison.actual", equalTo(107.0f));
        get(assessment + "&knownAt=" + before).body("comparison.actual", equalTo(98.0f));
        get(assessment + "&knownAt=2020-01-01T00:00:00Z").body("track", equalTo("UNKNOWN"));
    }

    @Test
    void an_answer_that_must_rest_on_a_revision_not_yet_heard_of_is_refused_for_now() {
        var plan = Elsewhere.plan2027().heard();
        get("/plans/" + plan.planId() + "/assessment?minRevision=99")
                .statusCode(503)
                .header("Retry-After", "2")
                .body("type", equalTo("urn:plumbline:problem:copy-behind"));
        get("/plans/" + UUID.randomUUID() + "/assessment").statusCode(404);
        get("/targets/" + UUID.randomUUID() + "/assessment").statusCode(404);
        get("/plans/" + plan.planId() + "/assessment?asOf=yesterday")
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void the_targets_of_a_plan_come_page_by_page_and_are_counted_over_all() {
        var plan = Elsewhere.plan2027();
        for (var name : List.of("one", "two", "three")) {
            plan.target(Elsewhere.kpi(name, "INCREASE", "SUM", "QUARTER"), "0", "100");
        }
        plan.heard();
        var path = "/plans/" + plan.planId() + "/assessment?limit=2";
        String next = get(path)
                .body("targets", hasSize(2))
                .body("counts.unknown", equalTo(3))
                .extract()
                .path("next");
        get(path + "&outlook=true&cursor=" + next).body("targets", hasSize(1)).body("next", nullValue());
        get(path + "&cursor=rubbish").statusCode(400);
    }

    @Test
    void F9_two_flat_years_make_the_goal_improbable_and_the_target_too_far() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("profit", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "1000", "2000");
        plan.heard();
        for (int year = 2027; year <= 2028; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                record(kpi, year + "-Q" + quarter, quarter % 2 == 0 ? "253" : "248");
            }
        }
        get("/targets/" + target + "/assessment?asOf=2028-12-31")
                .body("outlook.paceVerdict", equalTo("TOO_FAR"))
                .body("outlook.probabilityPercent", lessThan(20f))
                .body("outlook.reasons[0].sentence", containsString("probability"))
                .body("outlook.years.fiscalYear", contains(3, 4, 5))
                .body("outlook.years[2].periodEnd", equalTo("2031-12-31"));
    }

    @Test
    void F9_one_actual_is_too_little_to_tell() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("profit", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "1000", "2000");
        plan.heard();
        record(kpi, "2027-Q1", "250");
        get("/targets/" + target + "/assessment?asOf=2027-03-31")
                .body("outlook.paceVerdict", equalTo("UNKNOWN"))
                .body("outlook.probabilityPercent", nullValue())
                .body("outlook.years", hasSize(0));
        get("/plans/" + plan.planId() + "/assessment?asOf=2027-03-31").body("targets[0].outlook", nullValue());
        get("/plans/" + plan.planId() + "/assessment?outlook=1.5")
                .statusCode(422)
                .body("detail", containsString("1.5 is neither true nor false"));
        get("/plans/" + plan.planId() + "/assessment?asOf=2027-03-31&outlook=true")
                .body("targets[0].outlook.paceVerdict", equalTo("UNKNOWN"));
    }
}
