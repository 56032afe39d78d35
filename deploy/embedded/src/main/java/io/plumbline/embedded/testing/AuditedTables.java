package io.plumbline.embedded.testing;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/** Which tables of the service's database have their changes audited. */
public final class AuditedTables {

    /** What every service has: work in progress of its machinery, each row of which follows from a decision that is audited. */
    private static final Set<String> MACHINERY = Set.of(
            "audit_entry",
            "flyway_schema_history",
            "idempotency_key",
            "inbox",
            "outbox",
            "stream_gap",
            "stream_position",
            "stream_sequence");

    private static final String WITHOUT = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and not exists (
                select from pg_trigger where tgrelid = table_name::regclass and tgname = 'audited' and tgenabled <> 'D')""";

    private AuditedTables() {}

    /** Tables whose changes leave no entry, but for the machinery that every service has. */
    public static Set<String> without() throws SQLException {
        var without = new TreeSet<String>();
        try (var connection = OwnDatabase.connect();
                var select = connection.prepareStatement(WITHOUT);
                var rows = select.executeQuery()) {
            while (rows.next()) {
                without.add(rows.getString(1));
            }
        }
        without.removeAll(MACHINERY);
        return without;
    }
}
