package io.plumbline.review.drift;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class GoalDriftTest {

    @Test
    void F12_a_goal_that_is_lowered_after_each_miss_erodes() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("new_customers", "INCREASE", "LAST", "QUARTER");
        var target = plan.target(kpi, "100", "200");
        plan.activate(target, kpi, 2, "100", "200", "2026-12-01T08:00:00Z");
        plan.heard();
        record(kpi, "2027-Q1", "80");
        record(kpi, "2027-Q2", "80");
        record(kpi, "2027-Q3", "80");
        plan.activate(target, kpi, 3, "100", "190", "2027-04-05T08:00:00Z");
        plan.activate(target, kpi, 4, "100", "180", "2027-07-05T08:00:00Z");
        plan.activate(target, kpi, 5, "100", "170", "2027-10-05T08:00:00Z");
        plan.heard();
        get("/plans/" + plan.planId() + "/goal-drift")
                .statusCode(200)
                .body("targets", hasSize(1))
                .body("targets[0].timesLowered", equalTo(3))
                .body("targets[0].eroding", equalTo(true))
                .body("targets[0].moves.version", contains(3, 4, 5))
                .body("targets[0].moves.afterMiss", contains(true, true, true))
                .body("targets[0].moves.kinds", contains(List.of("LOWERED"), List.of("LOWERED"), List.of("LOWERED")))
                .body("targets[0].moves[0].reason", equalTo("Because"));
    }

    @Test
    void one_lowering_of_a_target_that_is_on_track_does_not_erode_it() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("turnover", "DECREASE", "AVERAGE", "QUARTER");
        var target = plan.target(kpi, "20", "10");
        plan.activate(target, kpi, 2, "20", "12", "2026-12-01T08:00:00Z");
        plan.heard();
        get("/plans/" + plan.planId() + "/goal-drift")
                .body("targets[0].timesLowered", equalTo(1))
                .body("targets[0].eroding", equalTo(false))
                .body("targets[0].moves[0].afterMiss", equalTo(false));
        get("/plans/" + UUID.randomUUID() + "/goal-drift").statusCode(404);
    }
}
