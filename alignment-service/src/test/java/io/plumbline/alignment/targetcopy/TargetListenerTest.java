package io.plumbline.alignment.targetcopy;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class TargetListenerTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void F10_the_same_event_twice_is_one_check() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 1, 2);
        service.revise("profit", 3, 5);
        var again = service.targetFact("profit", "REVISED");
        service.send(again);
        service.send(again);
        service.target("after", "FINANCIAL", 1, 2);

        planVerdict(service).statusCode(200);
        given().get("/plans/" + service.planId() + "/blast-radii")
                .then()
                .body("items.checkNumber", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("items.planRevision", equalTo(List.of(1, 2, 3, 4, 5)));
    }

    @Test
    void F10_version_two_after_version_three_is_ignored() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 1, 2);
        var early = service.revise("profit", 3, 5).targetFact("profit", "REVISED");
        service.revise("profit", 7, 5);
        service.send(early);
        service.target("after", "FINANCIAL", 1, 2);

        verdict(service, "profit").statusCode(200).body("targetVersion", equalTo(3));
    }

    @Test
    void a_baseline_whose_date_was_only_assumed_is_not_known() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 1, 2);
        verdict(service, "profit").body("results.find { it.rule == 'baseline-known' }.outcome", equalTo("PASS"));

        service.undated("profit");

        verdict(service, "profit")
                .body("results.find { it.rule == 'baseline-known' }.outcome", equalTo("WARN"))
                .body(
                        "results.find { it.rule == 'baseline-known' }.fix",
                        containsString("PUT /targets/" + service.id("profit")));
    }

    @Test
    void a_retired_target_is_judged_no_more_and_an_older_version_does_not_bring_it_back() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 1, 2);
        var old = service.revise("profit", 3, 5).targetFact("profit", "REVISED");
        service.retire("profit");
        service.send(old);
        service.target("after", "FINANCIAL", 1, 2);

        planVerdict(service).body("counts.fail", equalTo(1));
        given().get("/targets/" + service.id("profit") + "/verdict").then().statusCode(404);
    }

    @Test
    void the_definition_of_a_kpi_reaches_the_targets_of_every_plan() {
        var service = new TargetService(broker)
                .plan()
                .target("left", "FINANCIAL", 0, 10)
                .target("profit", "FINANCIAL", 0, 10.4, "left");
        verdict(service, "profit").body("results.find { it.rule == 'formula-holds' }.outcome", equalTo("FAIL"));

        service.kpi("profit", "scale", 0);

        await().untilAsserted(() -> verdict(service, "profit")
                .body("results.find { it.rule == 'formula-holds' }.outcome", equalTo("PASS")));
    }

    @Test
    void a_fact_that_is_not_known_yet_is_covered_all_the_same() {
        var service = new TargetService(broker).plan();
        var fact = service.targetless("FactOfTomorrow");
        service.send(fact);

        planVerdict(service).statusCode(200).body("planRevision", equalTo(2));
    }

    @Test
    void what_cannot_be_processed_goes_to_the_dead_letters_and_its_plan_says_that_it_is_behind() {
        var service = new TargetService(broker).plan();
        var poison = service.targetless("TargetChanged");
        service.send(new Event(poison.key(), poison.attributes(), "{\"target\": 7, "));
        var bare = new HashMap<>(poison.attributes());
        bare.remove("tenant");
        bare.put("id", UUID.randomUUID().toString());
        service.send(new Event(poison.key(), bare, "not a CloudEvent"));
        service.target("profit", "FINANCIAL", 1, 2);

        planVerdict(service).statusCode(200).body("behind", equalTo(true)).body("planRevision", equalTo(3));
        var letters = new Topic(broker, "plumbline.alignment-service.dead-letter");
        await().until(() ->
                letters.read(event -> event.key().equals(service.planId())).size() == 2);
        assertEquals(
                1,
                letters.read(event -> poison.attributes()
                                .get("id")
                                .equals(event.attributes().get("id")))
                        .size());
    }
}
