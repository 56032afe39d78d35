package io.plumbline.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Remembers which events took effect and how far each stream was followed. */
@ApplicationScoped
public class Inbox {

    private static final String ACCEPT = "insert into inbox (source, id) values (?, ?) on conflict do nothing";

    private static final String ADVANCE = """
            with before as (select last from stream_position where source = ? and tenant = ? and stream = ?)
            insert into stream_position (source, tenant, stream, last) values (?, ?, ?, ?)
            on conflict (source, tenant, stream) do update set last = greatest(stream_position.last, excluded.last)
            returning coalesce((select last from before), 0)""";

    private static final String POSITION =
            "select last from stream_position where source = ? and tenant = ? and stream = ?";

    private static final String PARK = """
            insert into parked_event (source, id, tenant, stream, sequence, error, topic, type, headers, value)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (source, id) do update
            set error = excluded.error, failures = parked_event.failures + 1, topic = excluded.topic,
                headers = excluded.headers, value = excluded.value, replayed_at = null, parked_at = now()""";

    private static final String RELEASE = "delete from parked_event where source = ? and id = ?";

    private static final String PARKED = "select exists (select from parked_event where tenant = ? and stream = ?)";

    private final DataSource database;

    Inbox(DataSource database) {
        this.database = database;
    }

    /** True the first time that this event is seen; false for every further delivery. Part of the caller's transaction. */
    boolean accept(IncomingEvent event) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ACCEPT)) {
            insert.setString(1, event.source());
            insert.setString(2, event.id());
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new StorageFailure("inbox entry of event " + event.id(), failure);
        }
    }

    /** Moves the stream's position forward and returns how many events are missing before this one (0 when none is). */
    long advance(IncomingEvent event) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(ADVANCE)) {
            upsert.setString(1, event.source());
            upsert.setString(2, event.tenant());
            upsert.setString(3, event.stream());
            upsert.setString(4, event.source());
            upsert.setString(5, event.tenant());
            upsert.setString(6, event.stream());
            upsert.setLong(7, event.sequence());
            try (var rows = upsert.executeQuery()) {
                rows.next();
                return Math.max(0, event.sequence() - rows.getLong(1) - 1);
            }
        } catch (SQLException failure) {
            throw new StorageFailure("position of stream " + event.stream(), failure);
        }
    }

    /** Sequence of the newest event of a stream that took effect here; empty before the first. */
    public OptionalLong findPosition(String source, String tenant, String stream) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(POSITION)) {
            select.setString(1, source);
            select.setString(2, tenant);
            select.setString(3, stream);
            try (var rows = select.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException failure) {
            throw new StorageFailure("position of stream " + stream, failure);
        }
    }

    /** Notes that an event could not be processed, so that reads of its stream can say that they are behind. */
    void park(ConsumerRecord<String, byte[]> message, IncomingEvent event, String error) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(PARK)) {
            insert.setString(1, event.source());
            insert.setString(2, event.id());
            insert.setString(3, event.tenant());
            insert.setString(4, event.stream());
            insert.setLong(5, event.sequence());
            insert.setString(6, error);
            insert.setString(7, message.topic());
            insert.setString(8, event.type());
            insert.setArray(9, connection.createArrayOf("text", DeadLetter.flatten(message.headers())));
            insert.setBytes(10, message.value());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new StorageFailure("parking of event " + event.id(), failure);
        }
    }

    /** The event took effect after all, by a replay. */
    void release(IncomingEvent event) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(RELEASE)) {
            delete.setString(1, event.source());
            delete.setString(2, event.id());
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new StorageFailure("release of event " + event.id(), failure);
        }
    }

    /** True while an event of this stream lies unprocessed among the dead letters. */
    public boolean hasParked(String tenant, String stream) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PARKED)) {
            select.setString(1, tenant);
            select.setString(2, stream);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new StorageFailure("parked events of stream " + stream, failure);
        }
    }
}
