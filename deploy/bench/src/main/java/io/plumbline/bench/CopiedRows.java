package io.plumbline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * What the rows of a plan cost at the least: COPY of the very rows that were written for it (targets, versions, entries of the audit
 * trail, events) into tables of the same form with the same indexes, without a service and without triggers.
 */
final class CopiedRows {

    private static final String EVENT_COLUMNS =
            "id, tenant, stream, sequence, type, subject, correlation, causation, traceparent, occurred_at, data";
    private static final String EVENTS =
            "(select gen_random_uuid() as id, tenant, plan_id::text as stream, plan_revision as sequence,"
                    + " 'io.plumbline.target.TargetChanged.v1' as type, target_id::text as subject, 'correlation' as"
                    + " correlation, null as causation, null as traceparent, changed_at as occurred_at, snapshot::text as"
                    + " data from target_version where plan_id = '%s')";

    private final String database;

    /** @param database its address, with a user who sees all rows and may make tables */
    CopiedRows(String database) {
        this.database = database;
    }

    /** Seconds that COPY takes for the rows of a plan. */
    double seconds(String planId) throws SQLException, IOException {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("target", "plan_id = '" + planId + "'");
        conditions.put("target_version", "plan_id = '" + planId + "'");
        conditions.put("audit_entry", "stream = '" + planId + "'");
        double seconds = 0;
        try (Connection connection = DriverManager.getConnection(database)) {
            for (Map.Entry<String, String> table : conditions.entrySet()) {
                String columns = columns(connection, table.getKey());
                String rows = String.format("(select %s from %s where %s)", columns, table.getKey(), table.getValue());
                seconds += seconds(connection, table.getKey(), columns, rows);
            }
            seconds += seconds(connection, "outbox", EVENT_COLUMNS, String.format(EVENTS, planId));
        }
        return seconds;
    }

    /** Those that a row is written with: what the database makes of others is left out. */
    private static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select string_agg(column_name, ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_schema = current_schema and table_name = '"
                        + table + "' and is_generated = 'NEVER'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static double seconds(Connection connection, String table, String columns, String rows)
            throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Path file = Files.createTempFile("plumbline-bench-", ".copy");
        try (var statement = connection.createStatement()) {
            try (OutputStream out = Files.newOutputStream(file)) {
                copy.copyOut("copy " + rows + " to stdout", out);
            }
            statement.execute("drop table if exists measured");
            statement.execute("create table measured (like " + table + " including all)");
            long begin = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                copy.copyIn("copy measured (" + columns + ") from stdin", in);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            statement.execute("drop table measured");
            return seconds;
        } finally {
            Files.delete(file);
        }
    }
}
