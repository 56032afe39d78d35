package io.plumbline.review;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.put;
import static io.plumbline.review.Calls.record;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A scenario never mixes with what is meant: nobody owes it anything, and nothing is told of it. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class ScenarioTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_scenario_has_neither_cadence_nor_reviews() {
        var scenario = Elsewhere.scenario2027().heard();

        put("/plans/" + scenario.planId() + "/cadences/STRATEGIC", null, Map.of("every", "YEAR"))
                .statusCode(409)
                .body("detail", containsString("is a scenario"));
        post("/plans/" + scenario.planId() + "/reviews", Map.of("scheduledOn", "2027-06-30"))
                .statusCode(409);
        get("/plans/" + scenario.planId() + "/reviews").body("items", hasSize(0));
    }

    @Test
    void actuals_are_owed_for_what_is_meant_alone() {
        var owner = "Owner " + UUID.randomUUID();
        var meant = Elsewhere.kpi("meant", "INCREASE", "SUM", "MONTH", owner);
        var supposed = Elsewhere.kpi("supposed", "INCREASE", "SUM", "MONTH", owner);
        var plan = Elsewhere.plan2027();
        plan.target(meant, "10", "20");
        plan.heard();
        var scenario = Elsewhere.scenario2027();
        scenario.target(meant, "10", "30");
        scenario.target(supposed, "10", "30");
        scenario.heard();

        get("/owed-actuals?asOf=2027-02-28&owner=" + owner)
                .body("kpis.kpiCode", contains(meant.get("code")))
                .body("next", nullValue());
    }

    @Test
    void a_target_of_a_scenario_is_on_no_track() {
        var kpi = Elsewhere.kpi("staff", "INCREASE", "LAST", "MONTH");
        var plan = Elsewhere.plan2027();
        plan.target(kpi, "100", "160");
        plan.heard();
        var scenario = Elsewhere.scenario2027();
        scenario.target(kpi, "100", "400");
        scenario.heard();

        record(kpi, "2027-01", "90");
        scenario.target(kpi, "100", "500");
        scenario.heard();

        await().until(() -> tracks(plan).size() == 1);
        assertEquals(List.of(), tracks(scenario));
    }

    private List<Topic.Event> tracks(Elsewhere plan) {
        return new Topic(broker, "plumbline.review.v1")
                .read(event -> event.key().equals(plan.planId())
                        && event.type().equals("io.plumbline.review.TrackChanged.v1"));
    }
}
