package io.plumbline.review;

import static io.plumbline.review.Calls.act;
import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.openReview;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.put;
import static io.plumbline.review.Calls.record;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class EventContractTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    DataSource database;

    private final EventContracts contracts = new EventContracts("review");

    @Test
    void every_event_of_a_plan_is_told_once_in_order_without_a_gap_and_by_its_schema() {
        var plan = Elsewhere.planFrom(LocalDate.now().getYear() + 10, 1);
        var firstQuarter = plan.firstYear() + "-Q1";
        var asOf = plan.firstYear() + "-03-31";
        var kpi = Elsewhere.kpi("new_customers", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "0", "1000");
        plan.heard();
        record(kpi, firstQuarter, "40");
        put("/plans/" + plan.planId() + "/cadences/STRATEGIC", null, Map.of("every", "YEAR"))
                .statusCode(200);
        put(
                        "/plans/" + plan.planId() + "/cadences/STRATEGIC",
                        "\"1\"",
                        Map.of("every", "YEAR", "daysAfterPeriodEnd", 30))
                .statusCode(200);
        var review = openReview(plan, asOf);
        var goal = Map.of("kind", "LEVEL", "amount", 800);
        var lower = Map.of("expectedVersion", 1, "goal", goal);
        var decision = Map.of("targetId", target, "kind", "LOWER", "reason", "Late campaigns", "adjustment", lower);
        post("/reviews/" + review + "/decisions", decision).statusCode(201);
        act("/reviews/" + review + "/closing", "\"2\"").statusCode(200);

        var topic = new Topic(broker, "plumbline.review.v1");
        await().until(() -> told(topic, plan.planId()).stream().anyMatch(isOfType("ReviewClosed")));
        var events = told(topic, plan.planId());

        assertEquals(
                LongStream.rangeClosed(1, events.size()).boxed().toList(),
                events.stream().map(Event::sequence).toList());
        var ofKpi = told(topic, kpi.get("id").toString());
        var all = new ArrayList<>(events);
        all.addAll(ofKpi);
        all.forEach(event -> assertEquals(List.of(), contracts.violations(event)));
        assertEquals(
                List.of(
                        "ActualRecorded",
                        "AdjustmentDecided",
                        "ReviewCancelled",
                        "ReviewClosed",
                        "ReviewOpened",
                        "ReviewScheduled",
                        "TrackChanged"),
                List.copyOf(all.stream().map(EventContractTest::name).collect(Collectors.toCollection(TreeSet::new))));
        all.stream()
                .collect(Collectors.toMap(Event::type, event -> event, (first, later) -> first))
                .values()
                .forEach(event -> contracts.writeExample(event, "sample"));
    }

    @Test
    void a_schema_finds_an_event_that_lacks_what_it_promises() {
        var broken = new Event("plan", Map.of("type", "io.plumbline.review.TrackChanged.v1"), "{\"track\":\"GREEN\"}");
        assertFalse(contracts.violations(broken).isEmpty());
    }

    @Test
    void the_published_examples_follow_their_schemas() {
        assertFalse(contracts.examples().isEmpty());
        contracts.examples().forEach((file, event) -> assertEquals(List.of(), contracts.violations(event), file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "alignment"})
    void what_the_other_services_publish_as_examples_is_taken_in(String service) {
        var examples = new EventContracts(service).examples();
        assertFalse(examples.isEmpty());
        var topic = new Topic(broker, "plumbline." + service + ".v1");
        examples.values().forEach(topic::send);
        examples.forEach((file, event) -> await().untilAsserted(() -> assertTrue(isTakenIn(event), file)));
    }

    @Test
    void a_proposed_change_is_taken_in_and_judges_nothing() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("staff", "INCREASE", "LAST", "MONTH");
        var target = plan.target(kpi, "100", "160");
        plan.heard();
        record(kpi, "2027-06", "98");
        var judged = assessment(target);
        var targetService = new EventContracts("target");
        long revision = plan.revision();
        for (var answer : List.of("proposed", "rejected", "withdrawn", "approved")) {
            new Topic(broker, "plumbline.target.v1")
                    .send(targetService.retold(
                            "ProposalChanged.v1." + answer + ".json", plan.planId(), target, ++revision));
        }
        long covered = revision;
        await().untilAsserted(() -> get("/plans/" + plan.planId() + "/assessment?minRevision=" + covered)
                .statusCode(200)
                .header("Plumbline-Plan-Behind", "false"));
        assertEquals(judged, assessment(target));
    }

    private static Object assessment(String target) {
        return get("/targets/" + target + "/assessment?asOf=2027-06-30")
                .statusCode(200)
                .extract()
                .path("comparison");
    }

    private boolean isTakenIn(Event event) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select exists (select from inbox where source = ? and id = ?)")) {
            select.setString(1, event.attributes().get("source"));
            select.setString(2, event.attributes().get("id"));
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static List<Event> told(Topic topic, String stream) {
        return topic.read(event -> event.key().equals(stream));
    }

    private static Predicate<Event> isOfType(String name) {
        return event -> name(event).equals(name);
    }

    private static String name(Event event) {
        var parts = event.type().split("\\.");
        return parts[parts.length - 2];
    }
}
