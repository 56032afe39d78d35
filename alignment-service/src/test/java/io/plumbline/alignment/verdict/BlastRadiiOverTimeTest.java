package io.plumbline.alignment.verdict;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.samplePlan;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class BlastRadiiOverTimeTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void each_change_tells_the_plan_before_and_after_and_what_follows() {
        var service = samplePlan(broker).revise("new_customers", 1000, 5);
        planVerdict(service).statusCode(200);

        given().get("/plans/" + service.planId() + "/blast-radii/latest")
                .then()
                .statusCode(200)
                .body("sentence", containsString("falls short for Revenue and Profit"))
                .body(
                        "before.counts.fail",
                        equalTo(planVerdict(service).extract().<Integer>path("counts.fail")))
                .body("after.verdict", equalTo("FAIL"))
                .body("drivers.sentence", contains("Campaigns drives New customers, which changed."));
        service.revise("campaigns", 18, 5);
        planVerdict(service).statusCode(200);
        given().get("/plans/" + service.planId() + "/blast-radii/latest")
                .then()
                .body("effects.sentence", contains("New customers relies on Campaigns, which changed."));
    }

    @Test
    void they_are_listed_from_an_instant_on_and_before_another() {
        var service = samplePlan(broker);
        planVerdict(service).statusCode(200);
        String latest = given().get("/plans/" + service.planId() + "/blast-radii/latest")
                .then()
                .extract()
                .path("checkedAt");

        list(service, "?from=" + latest).body("items.checkedAt", hasItem(latest));
        list(service, "?until=2020-01-01T00:00:00Z").body("items", empty());
        list(service, "?from=2020-01-01T00:00:00Z&limit=1").body("items[0].checkNumber", equalTo(1));
        given().get("/plans/" + service.planId() + "/blast-radii?from=yesterday")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("from"));
    }

    private static ValidatableResponse list(TargetService service, String query) {
        return given().get("/plans/" + service.planId() + "/blast-radii" + query)
                .then()
                .statusCode(200);
    }
}
