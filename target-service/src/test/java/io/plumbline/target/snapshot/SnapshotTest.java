package io.plumbline.target.snapshot;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class SnapshotTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLAN_SNAPSHOT_TAKEN = "io.plumbline.target.PlanSnapshotTaken.v1";
    private static final String MANY = """
            with many as (select gen_random_uuid() as id, number from generate_series(1, %1$d) number),
            moved as (update plan set revision = revision + %1$d where id = '%2$s'),
            targets as (insert into target (%4$s) select %4$s from (select
                (jsonb_populate_record(target, jsonb_build_object('id', many.id))).* from target, many where target.id = '%3$s') made)
            insert into target_version
            select (jsonb_populate_record(kept, jsonb_build_object('target_id', many.id, 'plan_revision', 2 + number,
                'snapshot', jsonb_set(kept.snapshot, '{id}', to_jsonb(many.id::text))))).*
            from target_version kept, many where kept.target_id = '%3$s'""";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final EventContracts contracts = new EventContracts("target");

    @Test
    void a_plan_is_told_once_more_in_its_stream_with_all_versions_and_the_kpis_before() {
        var plan = plan();
        var kpi = kpi("profit");
        var target = target(plan, kpi, 1000, "double");
        put("/targets/" + target, "\"1\"", revision(1000, "reach 1,900", "Too far"))
                .statusCode(200);
        var snapshot = take(Map.of("planId", plan));
        done(snapshot).body("plans", equalTo(1)).body("versions", equalTo(2)).body("kpis", greaterThanOrEqualTo(1));

        var told = told(plan, 4);
        assertEquals(List.of(1L, 2L, 3L, 4L), told.stream().map(Event::sequence).toList());
        var part = told.get(3);
        assertEquals(PLAN_SNAPSHOT_TAKEN, part.type());
        var data = read(part);
        assertEquals(4, data.get("begunAtRevision").asInt());
        assertTrue(data.get("last").asBoolean());
        assertEquals("ada", data.get("by").asText());
        assertEquals(asKept(told.get(1)), data.get("versions").get(0));
        assertEquals(asKept(told.get(2)), data.get("versions").get(1));

        var kpis = told(snapshot, 1);
        assertEquals("io.plumbline.target.KpiSnapshotTaken.v1", kpis.get(0).type());
        assertTrue(kpis.stream().anyMatch(event -> event.data().contains(kpi)));
        assertTrue(read(kpis.get(kpis.size() - 1)).get("last").asBoolean());
        kpis.forEach(event -> assertEquals(List.of(), contracts.violations(event)));
        assertEquals(List.of(), contracts.violations(part));
        contracts.writeExample(part, "whole");
        contracts.writeExample(kpis.get(kpis.size() - 1), "last-part");
    }

    @Test
    void a_plan_of_ten_thousand_targets_is_told_in_parts_while_it_changes() throws SQLException {
        var plan = plan();
        var first = target(plan, kpi("profit"), 1000, "double");
        run(MANY.formatted(10_000, plan, first, OwnDatabase.columns("target")));
        var snapshot = take(Map.of("planId", plan));
        int changes = 0;
        for (; changes < 5 || progress(snapshot).extract().path("state").equals("RUNNING"); changes++) {
            put("/targets/" + first, "\"" + (changes + 1) + "\"", revision(1000, "reach " + (2000 + changes), "Again"))
                    .statusCode(200);
        }
        done(snapshot);

        int parts = count("select events - ceil(kpis / 50.0)::int from snapshot where id = '%s'", snapshot);
        int later = changes;
        await().atMost(Duration.ofSeconds(20)).until(() -> newest(plan) == 10_002 + parts + later);
        var told = told(plan, 2 + parts + changes);
        assertEquals(
                LongStream.rangeClosed(10_003, 10_002 + parts + changes).boxed().toList(),
                told.stream().skip(2).map(Event::sequence).toList());
        var targets = new HashSet<String>();
        boolean complete = false;
        for (var event : told) {
            if (event.type().equals(PLAN_SNAPSHOT_TAKEN)) {
                assertTrue(event.data().getBytes(StandardCharsets.UTF_8).length < 1_000_000);
                read(event)
                        .get("versions")
                        .forEach(version -> targets.add(version.at("/target/id").asText()));
                complete = read(event).get("last").asBoolean();
            }
        }
        assertTrue(complete);
        assertEquals(10_001, targets.size());
        assertTrue(parts >= 250, "only " + parts);
    }

    @Test
    void all_plans_of_the_organisation_are_told_and_none_of_another_one() {
        var organisation = "snapshots-" + UUID.randomUUID();
        var own = SignedIn.of(organisation, "pat", Role.PLANNER)
                .contentType("application/json")
                .body(Map.of("name", "Own", "currency", "EUR", "firstYear", 2027))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var foreign = plan();
        var snapshot = take(SignedIn.of(organisation, "erp", Role.MACHINE), Map.of());
        await().untilAsserted(() -> SignedIn.of(organisation, "erp", Role.MACHINE)
                .get("/snapshots/" + snapshot)
                .then()
                .body("state", equalTo("DONE"))
                .body("plans", equalTo(1))
                .body("kpis", equalTo(0)));
        assertEquals(PLAN_SNAPSHOT_TAKEN, told(own, 2).get(1).type());
        assertEquals(1, told(foreign, 1).size());
        SignedIn.admin().get("/snapshots/" + snapshot).then().statusCode(404);
        take(SignedIn.of(organisation, "erp", Role.MACHINE), Map.of("planId", foreign), 404);
    }

    @Test
    void the_same_request_twice_is_one_snapshot_and_only_admins_and_machines_may_ask() {
        var plan = plan();
        var key = UUID.randomUUID().toString();
        var first = take(SignedIn.admin().header("Idempotency-Key", key), Map.of("planId", plan));
        done(first);
        assertEquals(first, take(SignedIn.admin().header("Idempotency-Key", key), Map.of("planId", plan)));
        assertEquals(2, told(plan, 2).size());
        take(SignedIn.as("ben", Role.PLANNER), Map.of("planId", plan), 403);
        take(SignedIn.admin(), Map.of("plan", plan), 400);
    }

    @Test
    void one_at_a_time_and_one_whose_service_was_killed_does_not_stand_in_the_way() throws SQLException {
        var organisation = "snapshots-" + UUID.randomUUID();
        var admin = "ada";
        var snapshot = take(SignedIn.of(organisation, admin, Role.ADMIN), Map.of());
        await().until(() -> SignedIn.of(organisation, admin, Role.ADMIN)
                .get("/snapshots/" + snapshot)
                .path("state")
                .equals("DONE"));
        run("update snapshot set state = 'RUNNING', seen_at = now() where id = '" + snapshot + "'");
        take(SignedIn.of(organisation, admin, Role.ADMIN), Map.of(), 409);

        run("update snapshot set seen_at = now() - interval '3 minutes' where id = '" + snapshot + "'");
        SignedIn.of(organisation, admin, Role.ADMIN)
                .get("/snapshots/" + snapshot)
                .then()
                .body("state", equalTo("FAILED"))
                .body("error", containsString("ask for another"));
        take(SignedIn.of(organisation, admin, Role.ADMIN), Map.of());
    }

    private static String take(Map<String, String> order) {
        return take(SignedIn.admin(), order);
    }

    private static String take(RequestSpecification caller, Map<String, String> order) {
        return take(caller, order, 202).extract().path("id");
    }

    private static ValidatableResponse take(RequestSpecification caller, Map<String, String> order, int status) {
        return caller.contentType("application/json")
                .body(order)
                .post("/snapshots")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse progress(String snapshot) {
        return SignedIn.admin().get("/snapshots/" + snapshot).then().statusCode(200);
    }

    private static ValidatableResponse done(String snapshot) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> progress(snapshot).body("state", equalTo("DONE")));
        return progress(snapshot);
    }

    private List<Event> told(String stream, int least) {
        var topic = new Topic(broker, "plumbline.target.v1");
        await().until(() -> topic.read(event -> event.key().equals(stream)).size() >= least);
        return topic.read(event -> event.key().equals(stream));
    }

    private long newest(String stream) {
        return new Topic(broker, "plumbline.target.v1")
                .read(event -> event.key().equals(stream)).stream()
                        .mapToLong(Event::sequence)
                        .max()
                        .orElse(0);
    }

    /** The database rounds to microseconds. */
    private static JsonNode asKept(Event event) {
        var data = (ObjectNode) read(event);
        var at = Instant.parse(data.get("at").asText());
        return data.put("at", at.plusNanos(500).truncatedTo(ChronoUnit.MICROS).toString());
    }

    private static JsonNode read(Event event) {
        try {
            return JSON.readTree(event.data());
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int count(String sql, String id) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.formatted(id))) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
