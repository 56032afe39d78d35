package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Who owns the database can alter an entry of the audit trail, but not without being found out: {@code deploy/audit/verify} says where. */
final class AuditStory {

    private static final long PATIENCE_SECONDS = 120;
    private static final String AN_ENTRY = "(select number from audit_entry order by number limit 1)";

    private final String port;

    AuditStory(RunningSystem running) {
        port = String.valueOf(running.system().settings().postgresPort());
    }

    void holds() throws Exception {
        var intact = verify();
        assertEquals(0, intact.code(), intact.text());
        assertEquals(
                3,
                intact.text()
                        .lines()
                        .filter(line -> line.endsWith("all unbroken"))
                        .count(),
                intact.text());

        try (var owner = connect("postgres", "postgres")) {
            var place = place(owner);
            var actor = read(owner, "select actor from audit_entry where number = " + AN_ENTRY);
            alter(owner, "somebody else");
            var altered = verify();
            assertEquals(1, altered.code(), altered.text());
            assertTrue(altered.text().contains(place + " does not have the hash of its content"), altered.text());

            alter(owner, actor);
            assertEquals(0, verify().code());
            aRoleThatDoesNotSeeAllIsRefused(owner);
        }
        var stopped = verify("jdbc:postgresql://localhost:1/target?user=postgres&password=postgres");
        assertEquals(2, stopped.code(), stopped.text());
    }

    private void aRoleThatDoesNotSeeAllIsRefused(Connection owner) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute("create role looker login password 'looker'");
            statement.execute("grant select on audit_entry to looker");
            statement.execute("alter table audit_entry enable row level security");
        }
        var refused = verify("jdbc:postgresql://localhost:" + port + "/target?user=looker&password=looker");
        assertEquals(2, refused.code(), refused.text());
        assertTrue(refused.text().contains("looker does not see the entries of all organisations"), refused.text());
    }

    /** As the owner of a database can: the triggers that keep the trail are no obstacle to it. */
    private static void alter(Connection owner, String actor) throws SQLException {
        try (var statement = owner.createStatement();
                var update = owner.prepareStatement("update audit_entry set actor = ? where number = " + AN_ENTRY)) {
            statement.execute("set session_replication_role = replica");
            update.setString(1, actor);
            assertEquals(1, update.executeUpdate());
            statement.execute("set session_replication_role = origin");
        }
    }

    private static String place(Connection owner) throws SQLException {
        return read(
                owner, "select concat_ws(' ', tenant, stream, position) from audit_entry where number = " + AN_ENTRY);
    }

    private static String read(Connection owner, String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            assertTrue(rows.next(), query);
            return rows.getString(1);
        }
    }

    private Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/target", role, password);
    }

    private record Said(int code, String text) {}

    private Said verify(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(RunningSystem.checkout().resolve("deploy/audit/verify").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PLUMBLINE_POSTGRES_PORT", port);
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), text);
        return new Said(process.exitValue(), text);
    }
}
