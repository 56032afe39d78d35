package io.plumbline.platform.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The command that verifies the audit trail of a database, for all organisations: {@code deploy/audit/verify}. It needs no running service.
 * Exit code 0 if every chain holds, 1 if one does not, 2 if the database cannot be read.
 */
public final class VerifyAudit {

    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final int MOST_SHOWN = 20;
    private static final int ROWS_AT_ONCE = 1000;

    private static final String ENTRIES = """
            select tenant, stream, position, (extract(epoch from at) * 1000000)::bigint::text, kind, subject, action, actor, reason,
                   trace, before::text, after::text, hash
            from audit_entry order by tenant, stream, position""";

    private static final int FIRST_FIELD = 4;
    private static final int HASH = 13;

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println("usage: verify JDBC-ADDRESS [--against FILE] [--seal FILE]");
            System.exit(UNREADABLE);
        }
        try {
            var verification = new Verification(read(option(arguments, "--against")));
            try (var connection = DriverManager.getConnection(arguments[0])) {
                verify(connection, verification);
            }
            write(option(arguments, "--seal"), verification.ends());
            System.exit(tell(verification));
        } catch (SQLException | IOException failure) {
            System.err.println("not verified: " + failure.getMessage());
            System.exit(UNREADABLE);
        }
    }

    private static int tell(Verification verification) {
        var breaks = verification.breaks();
        System.out.println(
                verification.entries() + " entries in " + verification.ends().size() + " chains, "
                        + (breaks.isEmpty() ? "all unbroken" : breaks.size() + " broken"));
        breaks.stream().limit(MOST_SHOWN).forEach(System.out::println);
        return breaks.isEmpty() ? 0 : BROKEN;
    }

    /** What does not fit in the trail that the connection can see; empty if all does. */
    public static List<String> breaks(Connection connection) throws SQLException {
        var verification = new Verification(Map.of());
        verify(connection, verification);
        return verification.breaks();
    }

    private static void verify(Connection connection, Verification verification) throws SQLException {
        connection.setAutoCommit(false); // with it the driver would hold all entries in memory
        try (var select = connection.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (var rows = select.executeQuery(ENTRIES)) {
                while (rows.next()) {
                    verification.take(link(rows));
                }
            }
        } finally {
            connection.rollback();
        }
    }

    private static ChainLink link(ResultSet row) throws SQLException {
        var fields = new ArrayList<String>();
        for (int column = FIRST_FIELD; column < HASH; column++) {
            fields.add(row.getString(column));
        }
        return new ChainLink(row.getString(1), row.getString(2), row.getLong(3), fields, row.getBytes(HASH));
    }

    private static Path option(String[] arguments, String name) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 || at + 1 == arguments.length ? null : Path.of(arguments[at + 1]);
    }

    private static Map<String, String> read(Path file) throws IOException {
        var seals = new LinkedHashMap<String, String>();
        if (file != null) {
            for (var line : Files.readAllLines(file)) {
                int cut = line.lastIndexOf(' ');
                seals.put(line.substring(0, cut), line.substring(cut + 1));
            }
        }
        return seals;
    }

    private static void write(Path file, Map<String, String> ends) throws IOException {
        if (file != null) {
            Files.write(
                    file,
                    ends.entrySet().stream()
                            .map(end -> end.getKey() + " " + end.getValue())
                            .toList());
        }
    }
}
