package io.plumbline.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Stores events beside the state they tell about; the {@link Relay} brings them to the broker after the commit. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, tenant, stream, sequence, type, subject, correlation, causation, traceparent, occurred_at, data)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NEXT = """
            insert into stream_sequence (tenant, stream, last) values (?, ?, 1)
            on conflict (tenant, stream) do update set last = stream_sequence.last + 1
            returning last""";

    private static final int TOGETHER = 100;

    private final ThreadLocal<List<OutgoingEvent>> gathered = new ThreadLocal<>();
    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Relay relay;
    private final CrashPoints crashPoints;

    Outbox(DataSource database, TransactionSynchronizationRegistry transactions, Relay relay, CrashPoints crashPoints) {
        this.database = database;
        this.transactions = transactions;
        this.relay = relay;
        this.crashPoints = crashPoints;
    }

    /**
     * Stores an event. Take the stream's lock (by {@link #nextSequence} or the owning row) before: only then is the order of the
     * table the order of the commits.
     *
     * @throws IllegalStateException outside a transaction: the event could be told although the change was never kept
     */
    public void store(OutgoingEvent event) {
        requireTransaction();
        var together = gathered.get();
        if (together == null) {
            write(List.of(event));
            return;
        }
        together.add(event);
        if (together.size() == TOGETHER) {
            write(together);
            together.clear();
        }
    }

    /**
     * Stores the events of work that tells many, a hundred in one round trip to the database; their order stays. When the work
     * throws, its last events are not stored: the caller's transaction must not commit then.
     */
    public void storeTogether(Runnable work) {
        if (gathered.get() != null) {
            throw new IllegalStateException("events are gathered already");
        }
        var together = new ArrayList<OutgoingEvent>();
        gathered.set(together);
        try {
            work.run();
            if (!together.isEmpty()) {
                write(together);
            }
        } finally {
            gathered.remove();
        }
    }

    private void write(List<OutgoingEvent> events) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                set(insert, event);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            var first = events.get(0);
            throw new StorageFailure("event " + first.type() + " of stream " + first.stream(), failure);
        }
        wakeAfterCommit();
    }

    /** Once for a transaction, however many events it stores: an import stores a hundred thousand. */
    private void wakeAfterCommit() {
        if (transactions.getResource(WakeAfterCommit.class) == null) {
            transactions.putResource(WakeAfterCommit.class, Boolean.TRUE);
            transactions.registerInterposedSynchronization(new WakeAfterCommit());
        }
    }

    private static void set(PreparedStatement insert, OutgoingEvent event) throws SQLException {
        insert.setObject(1, event.id());
        insert.setString(2, event.tenant());
        insert.setString(3, event.stream());
        insert.setLong(4, event.sequence());
        insert.setString(5, event.type());
        insert.setString(6, event.subject());
        insert.setString(7, event.trail().correlation());
        insert.setString(8, event.trail().causation());
        insert.setString(9, event.trail().traceparent());
        insert.setObject(10, event.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(11, event.data());
    }

    /**
     * Takes the next number of a stream and locks the stream until the transaction ends, which makes the numbers gapless and
     * their order the order of the commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public long nextSequence(String tenant, String stream) {
        requireTransaction();
        try (var connection = database.getConnection();
                var next = connection.prepareStatement(NEXT)) {
            next.setString(1, tenant);
            next.setString(2, stream);
            try (var rows = next.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new StorageFailure("next sequence of stream " + stream, failure);
        }
    }

    private void requireTransaction() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "an event is stored only inside the transaction of the change that it tells");
        }
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // The event is already written; only the outcome matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                crashPoints.reach(CrashPoint.AFTER_COMMIT);
                relay.wake();
            }
        }
    }
}
