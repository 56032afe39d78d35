package io.plumbline.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.target;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class PoisonTest {

    private static final String DECIDED = "io.plumbline.review.AdjustmentDecided.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void what_cannot_be_processed_goes_to_the_dead_letters_and_holds_up_nobody() {
        var reviews = new Topic(broker, "plumbline.review.v1");
        var plan = plan();
        var target = target(plan, kpi("profit"), 1000, "double");
        var poison = UUID.randomUUID().toString();
        reviews.send(event(plan, poison, DECIDED, "{\"adjustmentId\": 7, "));
        reviews.send(event(
                plan,
                poison + "-part",
                DECIDED,
                "{\"adjustmentId\":\"%s\",\"planId\":\"%s\",\"targetId\":\"%s\"}"
                        .formatted(UUID.randomUUID(), plan, target)));
        reviews.send(new Event(plan, Map.of("type", DECIDED, "id", poison + "-bare"), "not a CloudEvent"));
        reviews.send(event(plan, UUID.randomUUID().toString(), "io.plumbline.review.FactOfTomorrow.v1", "{}"));
        reviews.send(
                event(plan, UUID.randomUUID().toString(), DECIDED, """
                {"adjustmentId":"%s","planId":"%s","targetId":"%s","expectedVersion":1,
                 "goal":{"kind":"MULTIPLE","amount":1.5},"reason":"Slow start","decidedBy":"Chair"}""".formatted(UUID.randomUUID(), plan, target)));

        var facts = new Topic(broker, "plumbline.target.v1");
        await().until(() -> !facts.read(
                        event -> event.key().equals(plan) && event.data().contains("\"reason\":\"Slow start\""))
                .isEmpty());
        var letters = new Topic(broker, "plumbline.target-service.dead-letter");
        await().until(() -> letters.read(event -> event.key().equals(plan)).size() == 3);
        SignedIn.admin()
                .queryParam("stream", plan)
                .get("/dead-letters")
                .then()
                .body("items.error", hasItem("an adjustment without decidedBy"));
        assertEquals(
                1,
                letters.read(event -> poison.equals(event.attributes().get("id")))
                        .size());
    }

    private static Event event(String plan, String id, String type, String data) {
        var attributes = new HashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id);
        attributes.put("source", "/review-service");
        attributes.put("type", type);
        attributes.put("subject", plan);
        attributes.put("tenant", "default");
        attributes.put("partitionkey", plan);
        attributes.put("sequence", "1");
        return new Event(plan, attributes, data);
    }
}
