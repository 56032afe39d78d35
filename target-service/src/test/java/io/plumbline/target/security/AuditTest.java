package io.plumbline.target.security;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.kpiWithCode;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plumbline.embedded.testing.AuditedTables;
import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.plumbline.platform.audit.VerifyAudit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class AuditTest {

    /** Kept by their versions, which are audited, or the versions of what is; or said by alignment-service. */
    private static final Set<String> NOT_DECIDED_HERE =
            Set.of("kpi_version", "plan", "plan_verdict", "target", "target_verdict");

    @Inject
    DataSource database;

    @Test
    void the_trail_says_who_changed_what_from_what_to_what_and_why() {
        var target = target(plan(), kpi("audited"), 1000, "double");
        put("/targets/" + target, "\"1\"", revision(1000, "triple", "The market grew"))
                .statusCode(200);

        entries("subject=" + target)
                .body("items", hasSize(2))
                .body("items.action", contains("SET", "REVISED"))
                .body("items.kind", contains("target", "target"))
                .body("items[0].before", nullValue())
                .body("items[0].reason", nullValue())
                .body("items[1].actor", equalTo("kim"))
                .body("items[1].reason", equalTo("The market grew"))
                .body("items[1].trace", matchesPattern("[0-9a-f-]{32,36}"))
                .body("items[1].hash", matchesPattern("[0-9a-f]{64}"))
                .body("items[1].before.version", equalTo(1))
                .body("items[1].after.version", equalTo(2))
                .body("items[1].after.goal.amount", equalTo(3));
    }

    @Test
    void the_trail_is_paged_and_filtered_by_person_and_time() {
        var code = "paged_" + UUID.randomUUID().toString().substring(0, 8);
        var subject = kpiWithCode(code);
        for (int version = 1; version <= 3; version++) {
            put("/kpis/" + subject, "\"" + version + "\"", definition(code, "Name " + version))
                    .statusCode(200);
        }
        var first =
                entries("limit=3&subject=" + subject).body("items", hasSize(3)).extract();
        entries("subject=" + subject + "&cursor=" + first.path("next"))
                .body("items.action", contains("CHANGED"))
                .body("next", nullValue());
        var last = first.<String>path("items[2].at");
        entries("subject=" + subject + "&since=" + last).body("items", hasSize(2));
        entries("subject=" + subject + "&actor=kim").body("items", hasSize(4));
        entries("subject=" + subject + "&actor=somebody").body("items", hasSize(0));
        entries("subject=" + subject + "&since=2200-01-01T00:00:00Z").body("items", hasSize(0));
        entries("subject=" + subject + "&since=9999-12-31T00:00:00Z").body("items", hasSize(0));
        SignedIn.admin()
                .get("/audit-entries?since=yesterday")
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("since"));
    }

    @Test
    void only_administrators_of_the_organisation_read_it() {
        var subject = kpi("private");
        for (var role : List.of(Role.VIEWER, Role.PLANNER, Role.APPROVER, Role.REVIEWER, Role.OWNER, Role.MACHINE)) {
            SignedIn.as("vera", role).get("/audit-entries").then().statusCode(403);
        }
        SignedIn.of("elsewhere", "ada", Role.ADMIN)
                .get("/audit-entries?subject=" + subject)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void a_refused_change_leaves_no_entry() {
        var target = target(plan(), kpi("refused"), 1000, "double");
        put("/targets/" + target, "\"7\"", revision(1000, "triple", "Too late")).statusCode(412);
        entries("subject=" + target).body("items", hasSize(1));
    }

    @Test
    void every_table_is_audited_or_follows_from_one_that_is() throws SQLException {
        assertEquals(NOT_DECIDED_HERE, AuditedTables.without());
    }

    @Test
    void an_entry_cannot_be_changed_and_one_that_was_changed_behind_the_triggers_is_found() throws SQLException {
        var forged = plan();
        var forge = "update audit_entry set actor = 'eve' where subject = '" + forged + "'";
        var remove = "delete from audit_entry where subject = '" + forged + "'";
        for (var statement : List.of(forge, remove, "truncate audit_entry")) {
            assertThrows(SQLException.class, () -> run(statement), "the service may not: " + statement);
            assertThrows(SQLException.class, () -> runAsOwner(statement), "the owner may not: " + statement);
        }
        assertEquals(List.of(), breaks());

        try {
            runAsOwner("alter table audit_entry disable trigger kept", forge);
            assertEquals(List.of("default " + forged + " 1 does not have the hash of its content"), breaks());
        } finally {
            runAsOwner(
                    "update audit_entry set actor = 'kim' where subject = '" + forged + "'",
                    "alter table audit_entry enable trigger kept");
        }
        assertEquals(List.of(), breaks());
    }

    @Test
    void many_writers_of_one_chain_break_nothing_and_lose_nothing() throws Exception {
        var chain = "chain-" + UUID.randomUUID();
        Callable<Void> write = () -> {
            run("select set_config('plumbline.tenant', 'default', true), audit_append('default', '" + chain
                    + "', 'test', 'subject', 'WRITTEN', null, null, null)");
            return null;
        };
        var writers = Executors.newFixedThreadPool(8);
        try {
            for (var done : writers.invokeAll(
                    IntStream.range(0, 200).mapToObj(number -> write).toList())) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*), max(position) from audit_entry where stream = '" + chain + "'")) {
            row.next();
            assertEquals(200, row.getLong(1));
            assertEquals(200, row.getLong(2));
        }
        assertEquals(List.of(), breaks());
    }

    private static Map<String, Object> definition(String code, String name) {
        return Map.of(
                "code", code,
                "name", name,
                "direction", "INCREASE",
                "accumulation", "SUM",
                "unit", "EUR",
                "scale", 2,
                "frequency", "QUARTER",
                "indicator", "LAGGING");
    }

    private static ValidatableResponse entries(String query) {
        return SignedIn.admin().get("/audit-entries?" + query).then().statusCode(200);
    }

    private static List<String> breaks() throws SQLException {
        try (var connection = OwnDatabase.connect()) {
            return VerifyAudit.breaks(connection);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void runAsOwner(String... statements) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
