package io.plumbline.alignment;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.verdict;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class DeadLetterTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_plan_is_behind_until_the_event_that_failed_is_replayed() {
        // The target comes before its plan, which cannot be processed; the plan that follows can.
        var service =
                new TargetService(broker).target("profit", "FINANCIAL", 1, 2).plan();
        await().untilAsserted(() -> letters(service).body("items", hasSize(1)));
        planVerdict(service).statusCode(200).body("behind", equalTo(true));
        var number = letters(service)
                .body("items[0].error", containsString("was never told of"))
                .body("items[0].sequence", equalTo(1))
                .body("items[0].data", containsString("\"code\":\"profit\""))
                .extract()
                .<Integer>path("items[0].number");

        SignedIn.admin().post("/dead-letters/" + number + "/replays").then().statusCode(202);

        await().untilAsserted(() ->
                SignedIn.admin().get("/dead-letters/" + number).then().statusCode(404));
        planVerdict(service).statusCode(200).body("behind", equalTo(false)).body("planRevision", equalTo(2));
        verdict(service, "profit").statusCode(200);
    }

    @Test
    void the_dead_letters_of_another_organisation_are_not_there() {
        var elsewhere = new TargetService(broker, "elsewhere").target("profit", "FINANCIAL", 1, 2);
        var here = new TargetService(broker).target("profit", "FINANCIAL", 1, 2);
        await().untilAsserted(() -> letters(here).body("items", hasSize(1)));
        letters(elsewhere).body("items", hasSize(0));
        SignedIn.admin().get("/dead-letters/123456789").then().statusCode(404);
    }

    private static ValidatableResponse letters(TargetService service) {
        return SignedIn.admin()
                .queryParam("stream", service.planId())
                .get("/dead-letters")
                .then()
                .statusCode(200);
    }
}
