package io.plumbline.target.planfile;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postgresql.PGConnection;

/**
 * An import of 100,000 targets against COPY of the very rows that it made, in the same run: {@code
 * -Dtest=ImportSpeedTest -DargLine=-Dplumbline.measure=100000}.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
@EnabledIfSystemProperty(named = "plumbline.measure", matches = "\\d+")
class ImportSpeedTest {

    private static final int TARGETS = Integer.getInteger("plumbline.measure", 100_000);

    @Inject
    AgroalDataSource database;

    @Test
    void an_import_takes_at_most_eight_times_as_long_as_copy_of_its_rows() throws Exception {
        warmUp();
        var file = file(TARGETS);
        long before = System.nanoTime();
        String id = start(file);
        long mostMemory = 0;
        String state = "RUNNING";
        while (state.equals("RUNNING")) {
            var read = given().get("/plan-imports/" + id).jsonPath();
            state = read.getString("state");
            var runtime = Runtime.getRuntime();
            mostMemory = Math.max(mostMemory, runtime.totalMemory() - runtime.freeMemory());
            await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        }
        double imported = seconds(before);
        var done = given().get("/plan-imports/" + id).jsonPath();
        assertEquals("DONE", done.getString("state"), done::prettify);
        assertEquals(TARGETS, done.getInt("result.targetsSet"));
        double copied = copied(done.getString("planId"));
        System.out.printf(
                "MEASURED import of %d targets (%d MB): %.1f s; COPY of its rows: %.1f s; ratio %.2f; most heap in use %d MB%n",
                TARGETS, file.length >> 20, imported, copied, imported / copied, mostMemory >> 20);
        assertTrue(imported / copied <= 8, "ratio " + imported / copied);
    }

    private static void warmUp() throws IOException {
        String id = start(file(2000));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !given().get("/plan-imports/" + id)
                        .jsonPath()
                        .getString("state")
                        .equals("RUNNING"));
    }

    private static String start(byte[] file) {
        return given().contentType("application/json")
                .body(file)
                .post("/plan-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static byte[] file(int targets) throws IOException {
        var suffix = UUID.randomUUID().toString().substring(0, 8);
        var bytes = new ByteArrayOutputStream();
        bytes.write(
                "{\"plan\": {\"name\": \"Large\", \"currency\": \"EUR\", \"firstYear\": 2027}, \"kpis\": [".getBytes());
        for (int kpi = 0; kpi < 100; kpi++) {
            bytes.write(
                    ("%s{\"code\": \"k%d_%s\", \"name\": \"KPI %d\", \"direction\": \"INCREASE\", \"accumulation\": \"SUM\","
                                    + " \"unit\": \"EUR\", \"scale\": 2, \"frequency\": \"QUARTER\", \"indicator\": \"LAGGING\"}")
                            .formatted(kpi == 0 ? "" : ",", kpi, suffix, kpi)
                            .getBytes());
        }
        bytes.write("], \"targets\": [".getBytes());
        for (int target = 0; target < targets; target++) {
            bytes.write(
                    ("%s{\"kpi\": \"k%d_%s\", \"perspective\": \"FINANCIAL\", \"name\": \"Region %d\", \"owner\": \"CFO\","
                                    + " \"baseline\": {\"value\": %d}, \"goal\": {\"statement\": \"+30 %%\"}}\n")
                            .formatted(target == 0 ? "" : ",", target % 100, suffix, target, 1000 + target)
                            .getBytes());
        }
        bytes.write("]}".getBytes());
        return bytes.toByteArray();
    }

    /** The rows of the import, copied out and in again under another tenant's table of the same form and indexes. */
    private double copied(String plan) throws SQLException, IOException {
        double seconds = 0;
        try (var connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : new String[] {"target", "target_version"}) {
                var rows = new ByteArrayOutputStream();
                copy.copyOut("copy (select * from " + table + " where plan_id = '" + plan + "') to stdout", rows);
                seconds += copyIn(connection, copy, table, rows.toByteArray(), "");
            }
            var entries = new ByteArrayOutputStream();
            copy.copyOut("copy (select * from audit_entry where stream = '" + plan + "') to stdout", entries);
            seconds += copyIn(connection, copy, "audit_entry", entries.toByteArray(), "");
            var events = new ByteArrayOutputStream();
            copy.copyOut(
                    "copy (select id, tenant, plan_id::text, plan_revision, 'io.plumbline.target.TargetChanged.v1', target_id::text,"
                            + " 'c', null, null, changed_at, snapshot::text from (select gen_random_uuid() as id, * from target_version"
                            + " where plan_id = '" + plan + "') as version) to stdout",
                    events);
            seconds += copyIn(
                    connection,
                    copy,
                    "outbox",
                    events.toByteArray(),
                    "(id, tenant, stream, sequence, type, subject, correlation, causation, traceparent, occurred_at, data)");
        }
        return seconds;
    }

    private static double copyIn(
            java.sql.Connection connection,
            org.postgresql.copy.CopyManager copy,
            String table,
            byte[] rows,
            String columns)
            throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists measured");
            statement.execute("create table measured (like " + table + " including all)");
            long before = System.nanoTime();
            copy.copyIn("copy measured " + columns + " from stdin", new ByteArrayInputStream(rows));
            double seconds = seconds(before);
            statement.execute("drop table measured");
            return seconds;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
