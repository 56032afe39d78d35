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

    /** The wall between organisations holds the owner too, unless the transaction says that it works on all of them. */
    private static final String LOOK_AT_ALL = "select set_config('plumbline.across', 'maintenance', true)";

    private static final String ROLE = """
            select current_user, tableowner, row_security_active(tablename::regclass) and not pg_has_role(tableowner, 'member')
            from pg_tables where schemaname = current_schema() and tablename = 'audit_entry'""";

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

    /**
     * What does not fit in the trail of all organisations; empty if all does.
     *
     * @throws SQLException also if the connection's role does not see all of them
     */
    public static List<String> breaks(Connection connection) throws SQLException {
        var verification = new Verification(Map.of());
        verify(connection, verification);
        return verification.breaks();
    }

    private static void verify(Connection connection, Verification verification) throws SQLException {
        connection.setAutoCommit(false); // with it the driver would hold all entries in memory
        try {
            requireSightOfAll(connection);
            read(connection, verification);
        } finally {
            connection.rollback();
        }
    }

    private static void read(Connection connection, Verification verification) throws SQLException {
        try (var select = connection.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (var rows = select.executeQuery(ENTRIES)) {
                while (rows.next()) {
                    verification.take(link(rows));
                }
            }
        }
    }

    /** A role that sees the rows of one organisation, or of none, would find every chain that it sees unbroken. */
    private static void requireSightOfAll(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOOK_AT_ALL);
            try (var role = statement.executeQuery(ROLE)) {
                if (!role.next()) {
                    throw new SQLException("there is no audit trail in the database");
                }
                if (role.getBoolean(3)) {
                    throw new SQLException(
                            "the role " + role.getString(1) + " does not see the entries of all organisations: name the"
                                    + " owner of the tables, " + role.getString(2) + ".");
                }
            }
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
