package io.plumbline.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The numbers that were skipped in the streams that are followed. A stream with a gap is behind: it says so until what is missing has
 * come after all, or until a snapshot has told all that it could have told. Each method is part of the caller's transaction.
 */
@ApplicationScoped
public class Gaps {

    private static final String OPEN = """
            insert into stream_gap (source, tenant, stream, first, last) values (?, ?, ?, ?, ?)
            on conflict (source, tenant, stream, first) do update set last = greatest(stream_gap.last, excluded.last)""";

    private static final String TAKE = """
            delete from stream_gap where source = ? and tenant = ? and stream = ? and ? between first and last
            returning first, last""";

    private static final String COVER =
            "delete from stream_gap where source = ? and tenant = ? and stream = ? and last <= ?";

    private static final String BEHIND = """
            select exists (select from stream_gap where source = ? and tenant = ? and stream = ?)
                or exists (select from parked_event where tenant = ? and stream = ?)""";

    private static final String ANY = "select exists (select from stream_gap where source = ? and tenant = ?)";

    private final DataSource database;

    Gaps(DataSource database) {
        this.database = database;
    }

    /** Notes that the numbers between {@code before} and the event were skipped. */
    void open(IncomingEvent event, long before) {
        write(event, connection -> note(connection, event, before + 1, event.sequence() - 1));
    }

    /** A number came late, or what it told is known here in another way; those around it may still be missing. */
    public void fill(IncomingEvent event) {
        write(event, connection -> {
            try (var take = connection.prepareStatement(TAKE)) {
                name(take, event.source(), event.tenant(), event.stream());
                take.setLong(4, event.sequence());
                try (var gap = take.executeQuery()) {
                    if (gap.next()) {
                        note(connection, event, gap.getLong("first"), event.sequence() - 1);
                        note(connection, event, event.sequence() + 1, gap.getLong("last"));
                    }
                }
            }
        });
    }

    /**
     * All that the stream told up to a number is known here, in whatever way.
     *
     * @param event of the same source and organisation
     */
    public void cover(IncomingEvent event, String stream, long upTo) {
        write(event, connection -> {
            try (var delete = connection.prepareStatement(COVER)) {
                name(delete, event.source(), event.tenant(), stream);
                delete.setLong(4, upTo);
                delete.executeUpdate();
            }
        });
    }

    /**
     * True while numbers of this stream of a source are missing here, or an event of the stream lies unprocessed among the dead letters,
     * whoever told it.
     */
    public boolean isBehind(String source, String tenant, String stream) {
        return answer("gaps of stream " + stream, BEHIND, source, tenant, stream, tenant, stream);
    }

    /** True while any stream of the source has a gap here. */
    public boolean isAnyOpen(String source, String tenant) {
        return answer("gaps of " + source, ANY, source, tenant);
    }

    private boolean answer(String what, String question, String... values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(question)) {
            for (int place = 0; place < values.length; place++) {
                select.setString(place + 1, values[place]);
            }
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new StorageFailure(what, failure);
        }
    }

    private static void note(Connection connection, IncomingEvent event, long first, long last) throws SQLException {
        if (first > last) {
            return;
        }
        try (var insert = connection.prepareStatement(OPEN)) {
            name(insert, event.source(), event.tenant(), event.stream());
            insert.setLong(4, first);
            insert.setLong(5, last);
            insert.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, String source, String tenant, String stream)
            throws SQLException {
        statement.setString(1, source);
        statement.setString(2, tenant);
        statement.setString(3, stream);
    }

    private interface Writing {
        void on(Connection connection) throws SQLException;
    }

    private void write(IncomingEvent event, Writing writing) {
        try (var connection = database.getConnection()) {
            writing.on(connection);
        } catch (SQLException failure) {
            throw new StorageFailure("gaps before event " + event.id(), failure);
        }
    }
}
