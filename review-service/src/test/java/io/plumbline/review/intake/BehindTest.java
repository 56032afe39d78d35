package io.plumbline.review.intake;

import static io.plumbline.review.Calls.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class BehindTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_read_says_that_its_plan_is_behind_and_a_letter_that_fails_again_says_how_often() {
        var plan = Elsewhere.plan2027();
        plan.target(Elsewhere.kpi("profit", "INCREASE", "SUM", "QUARTER"), "1000", "2000");
        plan.heard();
        get("/plans/" + plan.planId() + "/assessment").statusCode(200).header("Plumbline-Plan-Behind", "false");

        new Topic(broker, "plumbline.target.v1").send(poison(plan));

        await().untilAsserted(() ->
                get("/plans/" + plan.planId() + "/assessment").statusCode(200).header("Plumbline-Plan-Behind", "true"));
        var letters = "/dead-letters?stream=" + plan.planId();
        int number = SignedIn.admin()
                .get(letters)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].number");
        SignedIn.admin().post("/dead-letters/" + number + "/replays").then().statusCode(202);
        await().untilAsserted(() -> SignedIn.admin()
                .get("/dead-letters/" + number)
                .then()
                .statusCode(200)
                .body("failures", equalTo(2)));
    }

    private static Event poison(Elsewhere plan) {
        return new Event(
                plan.planId(),
                Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        UUID.randomUUID().toString(),
                        "source",
                        "/target-service",
                        "type",
                        "io.plumbline.target.TargetChanged.v1",
                        "subject",
                        plan.planId(),
                        "tenant",
                        "default",
                        "partitionkey",
                        plan.planId(),
                        "sequence",
                        Long.toString(plan.revision() + 1)),
                "{\"target\": 7, ");
    }
}
