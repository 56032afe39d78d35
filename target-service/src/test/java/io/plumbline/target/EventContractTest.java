package io.plumbline.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class EventContractTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final EventContracts contracts = new EventContracts("target");

    @Test
    void every_event_of_a_plan_is_told_once_in_order_without_a_gap_and_by_its_schema() {
        var plan = plan();
        var kpi = kpi("profit");
        var target = target(plan, kpi, 1000, "double");
        put("/plans/" + plan + "/apex-targets", "\"1\"", Map.of("targetIds", List.of(target)))
                .statusCode(200);
        put("/targets/" + target, "\"1\"", revision(1000, "reach 1,900", "Too far"))
                .statusCode(200);

        var topic = new Topic(broker, "plumbline.target.v1");
        await().until(() -> topic.read(event -> event.key().equals(plan)).size() >= 4);
        var events = topic.read(event -> event.key().equals(plan));

        assertEquals(
                LongStream.rangeClosed(1, 4).boxed().toList(),
                events.stream().map(Event::sequence).toList());
        assertEquals(
                List.of(
                        "io.plumbline.target.PlanChanged.v1",
                        "io.plumbline.target.TargetChanged.v1",
                        "io.plumbline.target.PlanChanged.v1",
                        "io.plumbline.target.TargetChanged.v1"),
                events.stream().map(Event::type).toList());
        events.forEach(event -> assertEquals(List.of(), contracts.violations(event)));
        events.forEach(event -> assertEquals("default", event.attributes().get("tenant")));
        var ofKpi = topic.read(event -> event.key().equals(kpi));
        assertEquals(List.of(), contracts.violations(ofKpi.get(0)));

        contracts.writeExample(events.get(0), "created");
        contracts.writeExample(events.get(1), "set");
        contracts.writeExample(events.get(2), "apex-named");
        contracts.writeExample(events.get(3), "revised");
        contracts.writeExample(ofKpi.get(0), "created");
    }

    @Test
    void an_adjustment_is_carried_out_once_and_refused_when_it_rests_on_an_old_version() {
        var plan = plan();
        var target = target(plan, kpi("profit"), 1000, "double");
        var reviews = new Topic(broker, "plumbline.review.v1");
        var facts = new Topic(broker, "plumbline.target.v1");
        var adjustment = UUID.randomUUID().toString();

        var decided = decided(plan, target, adjustment, 1, 1);
        reviews.send(decided);
        reviews.send(decided);
        await().until(() -> facts.read(event -> event.key().equals(plan) && event.sequence() == 3)
                        .size()
                == 1);
        var applied = facts.read(event -> event.key().equals(plan) && event.sequence() == 3)
                .get(0);
        assertEquals("io.plumbline.target.TargetChanged.v1", applied.type());
        assertEquals(decided.attributes().get("id"), applied.attributes().get("causationid"));
        assertEquals(true, applied.data().contains("\"adjustmentId\":\"" + adjustment + "\""));
        assertEquals(true, applied.data().contains("\"by\":\"Chair\""));

        reviews.send(decided(plan, target, UUID.randomUUID().toString(), 1, 2));
        await().until(() -> facts.read(event -> event.key().equals(plan) && event.sequence() == 4)
                        .size()
                == 1);
        var refused = facts.read(event -> event.key().equals(plan) && event.sequence() == 4)
                .get(0);
        assertEquals("io.plumbline.target.AdjustmentRefused.v1", refused.type());
        assertEquals(List.of(), contracts.violations(refused));
        assertEquals(true, refused.data().contains("\"code\":\"stale\""));
        assertEquals(4, facts.read(event -> event.key().equals(plan)).size());

        contracts.writeExample(applied, "adjusted");
        contracts.writeExample(refused, "stale");
    }

    @Test
    void an_override_of_the_gate_and_a_rebaseline_are_told_with_their_reasons() {
        var plan = plan();
        var target = target(plan, kpi("profit"), 1000, "double");
        SignedIn.as("ann", Role.APPROVER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "ACTIVE", "reason", "The board wants it now", "override", true))
                .post("/targets/" + target + "/transitions")
                .then()
                .statusCode(200);
        post("/targets/" + target + "/rebaselines", "\"2\"", revision(900, "double", "The ledger was restated"))
                .statusCode(200);

        var topic = new Topic(broker, "plumbline.target.v1");
        await().until(() -> topic.read(event -> event.key().equals(plan)).size() == 4);
        var events = topic.read(event -> event.key().equals(plan));
        events.forEach(event -> assertEquals(List.of(), contracts.violations(event)));
        assertTrue(events.get(2).data().contains("\"gateOverride\":\"The alignment check has covered"));
        assertTrue(events.get(2).data().contains("\"reason\":\"The board wants it now\""));
        assertTrue(events.get(3).data().contains("\"rebaseline\":{\"approvedBy\":\"kim\""));
        contracts.writeExample(events.get(2), "overridden");
        contracts.writeExample(events.get(3), "rebaselined");
    }

    @Test
    void a_proposed_change_and_its_answers_are_told_with_revisions_of_their_own() {
        var plan = plan();
        var target = target(plan, kpi("profit"), 1000, "double");
        SignedIn.as("ann", Role.APPROVER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "ACTIVE", "reason", "Agreed", "override", true))
                .post("/targets/" + target + "/transitions")
                .then()
                .statusCode(200);
        answer(propose(target), "withdrawal", Role.PLANNER, "pat", 5);
        answer(propose(target), "rejection", Role.APPROVER, "ann", 7);
        var approved = propose(target);
        answer(approved, "approval", Role.APPROVER, "ann", 10);

        var topic = new Topic(broker, "plumbline.target.v1");
        await().until(() -> topic.read(event -> event.key().equals(plan)).size() >= 10);
        var events = topic.read(event -> event.key().equals(plan));
        assertEquals(
                LongStream.rangeClosed(1, 10).boxed().toList(),
                events.stream().map(Event::sequence).toList());
        var proposals = events.stream()
                .filter(event -> event.type().equals("io.plumbline.target.ProposalChanged.v1"))
                .toList();
        assertEquals(
                List.of(4L, 5L, 6L, 7L, 8L, 10L),
                proposals.stream().map(Event::sequence).toList());
        assertEquals("io.plumbline.target.TargetChanged.v1", events.get(8).type());
        proposals.forEach(event -> assertEquals(List.of(), contracts.violations(event)));
        var told = proposals.get(5);
        assertEquals(approved, told.attributes().get("subject"));
        assertTrue(told.data().contains("\"change\":\"APPROVED\",\"by\":\"ann\""), told.data());
        assertTrue(told.data().contains("\"appliedVersion\":3"), told.data());
        assertTrue(proposals.get(4).data().contains("\"change\":\"PROPOSED\",\"by\":\"pat\""));
        assertTrue(proposals.get(4).data().contains("\"reason\":\"Growth comes later\""));

        contracts.writeExample(proposals.get(1), "withdrawn");
        contracts.writeExample(proposals.get(3), "rejected");
        contracts.writeExample(proposals.get(4), "proposed");
        contracts.writeExample(told, "approved");
    }

    private static String propose(String target) {
        return SignedIn.as("pat", Role.PLANNER)
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(revision(1000, "reach 1,900", "Growth comes later"))
                .post("/targets/" + target + "/change-proposals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void answer(String proposal, String answer, String role, String person, int revision) {
        var body = new HashMap<String, Object>(Map.of("reason", "The board said so"));
        if (answer.equals("approval")) {
            body.put("override", true);
        }
        SignedIn.as(person, role)
                .contentType("application/json")
                .body(body)
                .post("/change-proposals/" + proposal + "/" + answer)
                .then()
                .statusCode(200)
                .header("Plumbline-Plan-Revision", String.valueOf(revision));
    }

    @Test
    void a_schema_finds_an_event_that_lacks_what_it_promises() {
        var broken =
                new Event("plan", Map.of("type", "io.plumbline.target.TargetChanged.v1"), "{\"planRevision\":\"2\"}");
        assertFalse(contracts.violations(broken).isEmpty());
    }

    private static Event decided(String plan, String target, String adjustment, int expectedVersion, int sequence) {
        var attributes = new HashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("source", "/review-service");
        attributes.put("type", "io.plumbline.review.AdjustmentDecided.v1");
        attributes.put("subject", adjustment);
        attributes.put("tenant", "default");
        attributes.put("partitionkey", plan);
        attributes.put("sequence", String.valueOf(sequence));
        return new Event(plan, attributes, """
            {"adjustmentId":"%s","reviewId":"%s","planId":"%s","targetId":"%s","expectedVersion":%d,
             "goal":{"kind":"LEVEL","amount":1800},"reason":"Two slow quarters","decidedBy":"Chair"}\
            """.formatted(adjustment, UUID.randomUUID(), plan, target, expectedVersion));
    }
}
