package io.plumbline.target.target;

import static io.plumbline.target.Story.post;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.plumbline.platform.audit.VerifyAudit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A clone is made batch by batch; this plan takes three, with its apex targets in the first and in the last. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class LargeScenarioTest {

    private static final int TARGETS = 1100;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_clone_of_many_targets_has_all_that_are_not_retired_column_by_column_and_tells_each_once()
            throws SQLException {
        String plan = imported();
        String retired = idOf(plan, 700);
        post("/targets/" + retired + "/transitions", "\"1\"", Map.of("to", "RETIRED", "reason", "Not ours"))
                .statusCode(200);

        String scenario = post("/plans/" + plan + "/scenarios", Map.of("name", "Late campaigns", "reason", "What if?"))
                .statusCode(201)
                .header("Plumbline-Plan-Revision", String.valueOf(TARGETS + 1))
                .extract()
                .path("id");

        assertEquals(TARGETS - 1, count("target where plan_id = '" + scenario + "'"));
        assertEquals(
                TARGETS - 1,
                count("target origin join target copy on copy.origin_target_id = origin.id where copy.plan_id = '"
                        + scenario
                        + "' and copy.state = 'DRAFT' and copy.version = 1"
                        + " and (to_jsonb(origin) - '{id,place,plan_id,version,state,origin_target_id}'::text[])"
                        + " = (to_jsonb(copy) - '{id,place,plan_id,version,state,origin_target_id}'::text[])"));
        assertEquals(
                TARGETS - 1,
                count("audit_entry where stream = '" + scenario + "' and kind = 'target' and reason = 'What if?'"));
        assertEquals(
                List.of(idOf(scenario, 0), idOf(scenario, TARGETS - 1)),
                given().get("/plans/" + scenario).path("apexTargetIds"));
        assertEquals(0, count("target where plan_id = '" + scenario + "' and origin_target_id = '" + retired + "'"));
        toldOnceInOrder(scenario);
        assertEquals(
                TARGETS, count("audit_entry where stream = '" + plan + "' and kind = 'target' and action = 'SET'"));
        try (var connection = OwnDatabase.connect()) {
            assertEquals(List.of(), VerifyAudit.breaks(connection));
        }
    }

    private void toldOnceInOrder(String scenario) {
        var contracts = new EventContracts("target");
        var topic = new Topic(broker, "plumbline.target.v1");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> topic.read(event -> event.key().equals(scenario)).size() >= TARGETS + 1);
        var events = topic.read(event -> event.key().equals(scenario));
        assertEquals(
                LongStream.rangeClosed(1, TARGETS + 1).boxed().toList(),
                events.stream().map(Event::sequence).toList());
        assertEquals(List.of(), contracts.violations(events.get(1)));
        assertEquals(
                TARGETS - 1,
                events.stream()
                        .filter(event -> event.type().endsWith(".TargetChanged.v1"))
                        .map(event -> event.attributes().get("subject"))
                        .distinct()
                        .count());
    }

    private static String imported() {
        var code = "k_" + UUID.randomUUID().toString().substring(0, 8);
        var targets = IntStream.range(0, TARGETS)
                .mapToObj(number -> target(code, number))
                .collect(Collectors.joining(",\n"));
        String id = given().contentType("application/json")
                .body("""
                    {"plan": {"name": "Large", "currency": "EUR", "firstYear": 2027},
                     "kpis": [{"code": "%s", "name": "KPI", "direction": "INCREASE", "accumulation": "SUM", "unit": "EUR",
                               "scale": 2, "frequency": "QUARTER", "indicator": "LAGGING"}],
                     "targets": [%s]}\
                    """.formatted(code, targets))
                .post("/plan-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !given().get("/plan-imports/" + id).path("state").equals("RUNNING"));
        var done = given().get("/plan-imports/" + id).jsonPath();
        assertEquals("DONE", done.getString("state"), done::prettify);
        return done.getString("planId");
    }

    /** Each seventh with everything that a target can have. */
    private static String target(String kpi, int number) {
        var more = number % 7 == 0
                ? ", \"levels\": {\"minimum\": {\"statement\": \"+10 %\"}}, \"dueYear\": 4, \"owner\": \"CFO\","
                        + " \"shape\": {\"name\": \"COMPOUND\"}, \"pins\": [{\"year\": 2, \"value\": 1150}]"
                : "";
        return "{\"kpi\": \"%s\", \"perspective\": \"FINANCIAL\", \"name\": \"Region %04d\", \"apex\": %s, \"baseline\": {\"value\": 1000},"
                        .formatted(kpi, number, number == 0 || number == TARGETS - 1)
                + " \"goal\": {\"statement\": \"+30 %\"}" + more + "}";
    }

    private static String idOf(String plan, int number) throws SQLException {
        return text("select id from target where plan_id = '%s' and name = 'Region %04d'".formatted(plan, number));
    }

    private static long count(String rows) throws SQLException {
        return Long.parseLong(text("select count(*) from " + rows));
    }

    private static String text(String query) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
