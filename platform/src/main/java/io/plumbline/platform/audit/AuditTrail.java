package io.plumbline.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.platform.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** The organisation's audit trail. Changes of rows come into it by themselves; what changes no row is noted by {@link #note}. */
@ApplicationScoped
public class AuditTrail {

    /** Bits of an entry's number below its microsecond. */
    private static final int TIE_BITS = 10;

    /** In the year 2255 numbers come to their end. */
    private static final long LAST_MICROSECOND = Long.MAX_VALUE >> TIE_BITS;

    private static final String COLUMNS = """
            select number, stream, position, at, kind, subject, action, actor, reason, trace, before::text, after::text, hash
            from audit_entry where tenant = ? and number > ?""";

    private static final String NOTE = "select audit_append(?, ?, ?, ?, ?, null, null, null)";

    private final DataSource database;
    private final Caller caller;
    private final ObjectMapper json;

    AuditTrail(DataSource database, Caller caller, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.json = json;
    }

    /**
     * Which entries are asked for; null asks for nothing.
     *
     * @param subject id of what was changed
     * @param since the earliest instant
     */
    record Wanted(String subject, String actor, Instant since) {

        /** Entries are numbered by their time, so that an instant is a place in the list. */
        private long firstNumber() {
            return since == null ? 0 : Math.min(micros(since), LAST_MICROSECOND) << TIE_BITS;
        }

        private static long micros(Instant instant) {
            return Math.max(0, Math.multiplyExact(instant.getEpochSecond(), 1_000_000L) + instant.getNano() / 1000);
        }
    }

    /** Notes a decision that changes no row, in a transaction of its own. */
    public void note(String kind, String subject, String action) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var connection = database.getConnection();
                    var append = connection.prepareStatement(NOTE)) {
                append.setString(1, caller.tenant());
                append.setString(2, subject);
                append.setString(3, kind);
                append.setString(4, subject);
                append.setString(5, action);
                append.execute();
            } catch (SQLException failure) {
                throw new IllegalStateException("audit entry of " + kind + " " + subject, failure);
            }
        });
    }

    /** Up to {@code most} entries after {@code number}, the first first. */
    List<AuditEntry> list(Wanted wanted, long number, int most) {
        var query = COLUMNS
                + (wanted.subject() == null ? "" : " and subject = ?")
                + (wanted.actor() == null ? "" : " and actor = ?")
                + " order by number limit ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            int parameter = 0;
            select.setString(++parameter, caller.tenant());
            select.setLong(++parameter, Math.max(number, wanted.firstNumber() - 1));
            if (wanted.subject() != null) {
                select.setString(++parameter, wanted.subject());
            }
            if (wanted.actor() != null) {
                select.setString(++parameter, wanted.actor());
            }
            select.setInt(++parameter, most);
            var entries = new ArrayList<AuditEntry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("audit trail", failure);
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException, IOException {
        return new AuditEntry(
                row.getLong("number"),
                row.getString("stream"),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("action"),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("trace"),
                tree(row.getString("before")),
                tree(row.getString("after")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private JsonNode tree(String state) throws IOException {
        return state == null ? null : json.readTree(state);
    }
}
