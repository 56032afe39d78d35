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
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("target", "(select * from target where plan_id = '" + planId + "')");
        rows.put("target_version", "(select * from target_version where plan_id = '" + planId + "')");
        rows.put("audit_entry", "(select * from audit_entry where stream = '" + planId + "')");
        rows.put("outbox", String.format(EVENTS, planId));
        double seconds = 0;
        try (Connection connection = DriverManager.getConnection(database)) {
            for (Map.Entry<String, String> table : rows.entrySet()) {
                seconds += seconds(connection, table.getKey(), table.getValue());
            }
        }
        return seconds;
    }

    private static double seconds(Connection connection, String table, String rows) throws SQLException, IOException {
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
                copy.copyIn("copy measured" + columns(table) + " from stdin", in);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            statement.execute("drop table measured");
            return seconds;
        } finally {
            Files.delete(file);
        }
    }

    private static String columns(String table) {
        return table.equals("outbox")
                ? " (id, tenant, stream, sequence, type, subject, correlation, causation, traceparent, occurred_at,"
                        + " data)"
                : "";
    }
}
