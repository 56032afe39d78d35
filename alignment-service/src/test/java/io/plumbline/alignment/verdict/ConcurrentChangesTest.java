package io.plumbline.alignment.verdict;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.post;
import static io.plumbline.alignment.Story.terms;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class ConcurrentChangesTest {

    private static final int PARTS = 8;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void links_made_at_once_while_targets_change_are_checked_one_after_the_other_and_none_is_lost() {
        var service = new TargetService(broker).plan().target("whole", "FINANCIAL", 0, 10 * PARTS);
        for (int part = 0; part < PARTS; part++) {
            service.target("part" + part, "CUSTOMER", 0, 7);
        }
        planVerdict(service).statusCode(200);

        var linked = IntStream.range(0, PARTS)
                .mapToObj(part -> CompletableFuture.runAsync(() -> post(
                                "/plans/" + service.planId() + "/links",
                                terms(service, "ADDITIVE", "part" + part, "whole"))
                        .statusCode(201)))
                .toArray(CompletableFuture[]::new);
        for (int part = 0; part < PARTS; part++) {
            service.revise("part" + part, 10, 5);
        }
        CompletableFuture.allOf(linked).join();

        planVerdict(service).statusCode(200);
        given().get("/targets/" + service.id("whole") + "/verdict")
                .then()
                .body("results.find { it.rule == 'adds-up' }.outcome", equalTo("PASS"));
        int checks = 1 + 1 + PARTS + PARTS + PARTS;
        var topic = new Topic(broker, "plumbline.alignment.v1");
        await().until(() -> topic.read(event -> event.key().equals(service.planId())
                                && !event.type().endsWith("FindingChanged.v1"))
                        .size()
                == checks + PARTS);
        var told = topic.read(event -> event.key().equals(service.planId()));
        assertEquals(
                LongStream.rangeClosed(1, told.size()).boxed().toList(),
                told.stream().map(Event::sequence).toList());
        given().get("/plans/" + service.planId() + "/blast-radii/latest").then().body("checkNumber", equalTo(checks));
    }
}
