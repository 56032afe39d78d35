package io.plumbline.alignment;

import static io.plumbline.alignment.Story.post;
import static io.plumbline.alignment.Story.samplePlan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class GapClosingResourceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_broken_sum_gets_proposals_that_the_rules_accept() {
        var service = samplePlan(broker).revise("new_customers", 1000, 5);

        close(service, "revenue", Map.of())
                .statusCode(200)
                .body("sentence", endsWith("100.00 EUR too little. 6 ways to close it hold."))
                .body("gaps.year", contains(1, 2, 3, 4, 5))
                .body("proposals.way", hasItems("PROPORTIONAL", "EQUAL", "ONE_ALONE", "TARGET_FOLLOWS"))
                .body("proposals.worse", everyItem(equalTo(0)))
                .body(
                        "proposals.find { it.driverId == '" + service.id("new_customers") + "' }.sentence",
                        equalTo("Raise New customers from 1,000.00 to 1,100.00 EUR by 2031."))
                .body("impossible", empty());
    }

    @Test
    void what_is_proposed_can_be_asked_as_a_what_if() {
        var service = samplePlan(broker).revise("new_customers", 1000, 5);
        List<Object> suppositions =
                close(service, "revenue", Map.of()).extract().path("proposals[0].suppositions");

        post("/plans/" + service.planId() + "/what-ifs", Map.of("suppositions", suppositions))
                .statusCode(200)
                .body("verdicts.find { it.name == 'Revenue' }.disappeared.outcome", hasItem("FAIL"));
    }

    @Test
    void pinned_targets_stay_and_ways_can_be_chosen() {
        var service = samplePlan(broker).revise("new_customers", 1000, 5);

        close(
                        service,
                        "revenue",
                        Map.of(
                                "pinnedTargetIds",
                                List.of(service.id("new_customers"), service.id("price")),
                                "ways",
                                List.of("PROPORTIONAL")))
                .statusCode(200)
                .body("proposals.size()", equalTo(1))
                .body("proposals[0].moves.name", contains("Existing customers", "Repeat purchase"))
                .body("proposals[0].moves.goal", contains(500.0f, 400.0f));
    }

    @Test
    void a_goal_that_is_asked_about_says_what_it_takes_and_whom_it_hurts() {
        var service = samplePlan(broker);

        close(service, "revenue", Map.of("goal", 6800, "ways", List.of("EQUAL")))
                .statusCode(200)
                .body("gaps[4].missing", equalTo(300.0f))
                .body("proposals[0].moves.name", not(hasItem("Revenue")))
                .body("proposals[0].suppositions[0].goal", equalTo(6800))
                .body("proposals[0].worse", greaterThan(0))
                .body(
                        "proposals[0].effects.find { it.name == 'Profit' }.sentences",
                        hasItem(containsString("has to be revenue - expenses")));
    }

    @Test
    void what_holds_needs_nothing_and_what_is_not_there_is_refused() {
        var service = samplePlan(broker);

        close(service, "revenue", Map.of())
                .statusCode(200)
                .body("gaps", empty())
                .body("proposals", empty())
                .body("sentence", containsString("has no gap"));
        close(service, "skills_gap", Map.of("goal", 5))
                .statusCode(200)
                .body("gaps", empty())
                .body("sentence", containsString("link its parts, give it a formula, or say the elasticity"));
        close(service, "revenue", Map.of("ways", List.of("SOMEHOW"))).statusCode(400);
        close(service, "revenue", Map.of("dueYear", 9)).statusCode(422);
        post("/targets/" + UUID.randomUUID() + "/gap-closings", Map.of()).statusCode(404);
    }

    private static ValidatableResponse close(TargetService service, String code, Map<String, Object> question) {
        return post("/targets/" + service.id(code) + "/gap-closings?minRevision=" + service.revision(), question);
    }
}
