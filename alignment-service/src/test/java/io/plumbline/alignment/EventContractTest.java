package io.plumbline.alignment;

import static io.plumbline.alignment.Story.additive;
import static io.plumbline.alignment.Story.names;
import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.put;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.terms;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class EventContractTest {

    private static final String CHECKED = "io.plumbline.alignment.AlignmentChecked.v1";
    private static final String FOUND = "io.plumbline.alignment.FindingChanged.v1";
    private static final String LINKED = "io.plumbline.alignment.LinkChanged.v1";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final EventContracts contracts = new EventContracts("alignment");

    @Test
    void every_check_and_every_change_of_a_link_is_told_once_in_order_without_a_gap_and_by_its_schema() {
        var service = new TargetService(broker)
                .plan()
                .target("whole", "FINANCIAL", 0, 100)
                .target("part", "CUSTOMER", 0, 60);
        var link = additive(service, "part", "whole");
        var terms = terms(service, "ADDITIVE", "part", "whole");
        terms.put("factor", 2);
        put("/links/" + link, "\"1\"", terms).statusCode(200);
        given().header("If-Match", "\"2\"").delete("/links/" + link).then().statusCode(204);
        put(
                        "/targets/" + service.id("part") + "/impact-answers",
                        "\"0\"",
                        Map.of("otherPerspectives", names(service, "whole")))
                .statusCode(200);

        var all = told(service, 10);
        var events = withoutFindings(all);

        assertEquals(
                LongStream.rangeClosed(1, all.size()).boxed().toList(),
                all.stream().map(Event::sequence).toList());
        assertEquals(
                List.of(CHECKED, CHECKED, CHECKED, LINKED, CHECKED, LINKED, CHECKED, LINKED, CHECKED, CHECKED),
                events.stream().map(Event::type).toList());
        all.forEach(event -> assertEquals(List.of(), contracts.violations(event), event.data()));
        contracts.writeExample(events.get(1), "target-set");
        contracts.writeExample(events.get(3), "created");
        contracts.writeExample(events.get(4), "link-made");
        contracts.writeExample(events.get(7), "removed");
    }

    @Test
    void a_check_tells_the_targets_whose_entry_changed_and_a_revision_that_changes_none_tells_it_all_the_same() {
        var service = new TargetService(broker)
                .plan()
                .target("whole", "FINANCIAL", 0, 100)
                .target("part", "CUSTOMER", 0, 60);
        service.send(service.targetless("FactOfTomorrow"));

        var events = withoutFindings(told(service, 4));

        assertTrue(events.get(2).data().contains(service.id("part")));
        assertFalse(events.get(2).data().contains(service.id("whole")));
        assertTrue(events.get(3).data().contains("\"planRevision\":4"));
        assertTrue(
                events.get(3).data().contains("\"targets\":[]"), events.get(3).data());
        assertEquals(
                events.get(2).attributes().get("causationid"),
                new Topic(broker, "plumbline.target.v1")
                        .read(event -> event.key().equals(service.planId()) && event.sequence() == 3)
                        .get(0)
                        .attributes()
                        .get("id"));
    }

    @Test
    void the_published_examples_satisfy_their_schemas() {
        var examples = contracts.examples();

        assertFalse(examples.isEmpty());
        examples.forEach((file, event) -> assertEquals(List.of(), contracts.violations(event), file));
    }

    @Test
    void a_schema_finds_an_event_that_lacks_what_it_promises() {
        assertFalse(contracts
                .violations(new Event("plan", Map.of("type", CHECKED), "{\"planRevision\":\"2\"}"))
                .isEmpty());
        assertFalse(contracts
                .violations(new Event("plan", Map.of("type", LINKED), "{\"change\":\"BENT\"}"))
                .isEmpty());
    }

    /** Examples of the same plan are sent in the order of their revisions; a plan without an example of its own is told of first. */
    @Test
    void the_published_examples_of_target_service_are_understood() {
        var examples = new EventContracts("target")
                .examples().values().stream()
                        .sorted(Comparator.comparing(Event::sequence))
                        .toList();
        var created = examples.stream()
                .filter(event -> event.type().endsWith("PlanChanged.v1"))
                .findFirst()
                .orElseThrow();
        var topic = new Topic(broker, "plumbline.target.v1");
        var newest = new HashMap<String, Long>();
        for (var example : examples) {
            var plan = example.key();
            if (!example.type().contains(".Kpi")) {
                if (newest.put(plan, example.sequence()) == null && !plan.equals(created.key())) {
                    topic.send(renamed(created, plan));
                }
            }
            topic.send(example);
        }

        assertTrue(newest.size() >= 1);
        newest.forEach((plan, revision) -> {
            given().get("/plans/" + plan + "/verdict?minRevision=" + revision)
                    .then()
                    .statusCode(200)
                    .body("planRevision", equalTo(revision.intValue()));
            SignedIn.admin().get("/dead-letters?stream=" + plan).then().body("items", hasSize(0));
        });
    }

    @Test
    void a_proposed_change_changes_no_verdict_before_it_is_a_version_and_its_revision_is_covered() {
        var service = samplePlan(broker);
        var before = planVerdict(service).extract().path("verdict");
        var targetService = new EventContracts("target");
        long revision = service.revision();
        for (var answer : List.of("proposed", "rejected", "withdrawn", "approved")) {
            new Topic(broker, "plumbline.target.v1")
                    .send(targetService.retold(
                            "ProposalChanged.v1." + answer + ".json",
                            service.planId(),
                            service.id("new_customers"),
                            ++revision));
        }
        given().get("/plans/" + service.planId() + "/verdict?minRevision=" + revision)
                .then()
                .statusCode(200)
                .header("Plumbline-Plan-Revision", String.valueOf(revision))
                .body("verdict", equalTo(before));
        given().get("/plans/" + service.planId() + "/full-check").then().body("equal", equalTo(true));
    }

    private static Event renamed(Event created, String planId) {
        var attributes = new HashMap<>(created.attributes());
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("partitionkey", planId);
        return new Event(planId, attributes, created.data().replace(created.key(), planId));
    }

    @Test
    void each_transition_of_a_finding_is_told_after_the_check_that_caused_it() {
        var service = samplePlan(broker);
        service.revise("new_customers", 1000, 5);
        var finding = given().get("/plans/%s/findings?minRevision=%d&rule=adds-up&targetId=%s"
                        .formatted(service.planId(), service.revision(), service.id("revenue")))
                .then()
                .extract();
        String id = finding.path("items[0].id");
        var terms = Map.of("reason", "The gap closes with the second plant", "until", "2999-12-31");
        put("/findings/" + id + "/waiver", "\"" + finding.<Integer>path("items[0].version") + "\"", terms)
                .statusCode(200);
        service.revise("new_customers", 900, 5);
        planVerdict(service).statusCode(200);
        service.revise("new_customers", 1100, 5);
        planVerdict(service).statusCode(200);
        var topic = new Topic(broker, "plumbline.alignment.v1");
        await().until(() -> topic.read(event -> isOf(event, id)).stream()
                .anyMatch(event -> event.sequence() > 1 && event.data().contains("\"WAIVED\"")));
        await().until(() -> topic.read(event -> isOf(event, id))
                .get(topic.read(event -> isOf(event, id)).size() - 1)
                .data()
                .contains("\"change\":\"RESOLVED\""));

        var transitions = topic.read(event -> isOf(event, id));
        transitions.forEach(event -> assertEquals(List.of(), contracts.violations(event), event.data()));
        assertEquals(
                List.of("OPENED", "RESOLVED", "REOPENED", "WAIVED", "RESTATED", "RESOLVED"),
                transitions.stream()
                        .map(event -> event.data().replaceAll(".*\"change\":\"(\\w+)\".*", "$1"))
                        .toList());
        assertEquals(
                finding.<String>path("items[0].fix"),
                JsonPath.from(transitions.get(2).data()).getString("finding.fix"),
                "what a subscriber is told to do is what a reader is told");
        assertTrue(
                JsonPath.from(transitions.get(4).data())
                        .getString("finding.sentence")
                        .contains("So 200.00 EUR are missing"),
                transitions.get(4).data());
        contracts.writeExample(transitions.get(0), "opened");
        contracts.writeExample(transitions.get(3), "waived");
        contracts.writeExample(transitions.get(4), "restated");
    }

    private static boolean isOf(Event event, String findingId) {
        return event.type().equals(FOUND) && event.attributes().get("subject").equals(findingId);
    }

    private static List<Event> withoutFindings(List<Event> events) {
        return events.stream().filter(event -> !event.type().equals(FOUND)).toList();
    }

    private List<Event> told(TargetService service, int count) {
        planVerdict(service).statusCode(200);
        var topic = new Topic(broker, "plumbline.alignment.v1");
        await().until(() -> withoutFindings(topic.read(event -> event.key().equals(service.planId())))
                        .size()
                >= count);
        return topic.read(event -> event.key().equals(service.planId()));
    }
}
