package io.plumbline.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Remembers which events took effect and how far each stream was followed. */
@ApplicationScoped
public class Inbox {

    /**
     * Of an event that is so old that its entry may have been pruned, the position of its stream says whether it took effect: what is
     * not after the position did, unless it is known to be missing or to have failed.
     */
    private static final String ACCEPT = """
            insert into inbox (source, id) select ?, ? where not (
                coalesce(?, now()) < now() - make_interval(secs => ?)
                and exists (select from stream_position where source = ? and tenant = ? and stream = ? and last >= ?)
                and not exists (select from stream_gap
                    where source = ? and tenant = ? and stream = ? and ? between first and last)
                and not exists (select from parked_event where source = ? and id = ?))
            on conflict do nothing""";

    /** Clocks differ: an entry may be younger than its event by as much and still be gone. */
    private static final Duration MARGIN = Duration.ofHours(1);

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

    private final DataSource database;
    private final TellingBehalf telling;
    private final Gaps gaps;
    private final long certainSeconds;

    Inbox(DataSource database, TellingBehalf telling, Gaps gaps, OutboxConfiguration configuration) {
        this.database = database;
        this.telling = telling;
        this.gaps = gaps;
        this.certainSeconds = configuration.inboxKept().minus(MARGIN).toSeconds();
    }

    /**
     * True the first time that this event is seen; false for every further delivery. Part of the caller's transaction, which from here on
     * works for the event's organisation.
     */
    boolean accept(IncomingEvent event) {
        telling.tell(database, Behalf.of(event));
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(ACCEPT)) {
            insert.setString(1, event.source());
            insert.setString(2, event.id());
            insert.setObject(3, occurredAt(event), Types.TIMESTAMP_WITH_TIMEZONE);
            insert.setLong(4, certainSeconds);
            for (int place : new int[] {5, 9}) {
                insert.setString(place, event.source());
                insert.setString(place + 1, event.tenant());
                insert.setString(place + 2, event.stream());
                insert.setLong(place + 3, event.sequence());
            }
            insert.setString(13, event.source());
            insert.setString(14, event.id());
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new StorageFailure("inbox entry of event " + event.id(), failure);
        }
    }

    private static OffsetDateTime occurredAt(IncomingEvent event) {
        return event.occurredAt() == null ? null : event.occurredAt().atOffset(ZoneOffset.UTC);
    }

    /**
     * Moves the stream's position forward and returns how many events are missing before this one (0 when none is); they are noted, and
     * one that comes late is struck off.
     */
    long advance(IncomingEvent event) {
        long before = move(event);
        if (event.sequence() <= before) {
            gaps.fill(event);
            return 0;
        }
        long missing = event.sequence() - before - 1;
        if (missing > 0) {
            gaps.open(event, before);
        }
        return missing;
    }

    private long move(IncomingEvent event) {
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
                return rows.getLong(1);
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
        telling.tell(database, Behalf.of(event));
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
}
