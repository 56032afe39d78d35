package io.plumbline.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * One leader's time in office: reads unsent rows in order, sends them, and deletes those that the broker has acknowledged.
 *
 * <p>Every answer is read. A record never expires inside the producer: if it did, its successor in the same stream could overtake
 * it. While the broker is away the leader waits, and nothing is deleted.
 */
final class Dispatch implements AutoCloseable {

    /** Of all organisations: row-level security lets these two functions through, and nothing else. */
    private static final String UNSENT = """
            select position, id, tenant, stream, sequence, type, subject, correlation, causation, traceparent, occurred_at, data
            from outbox_unsent(?)""";

    private static final String SENT = "select outbox_sent(?)";

    private final Connection connection;
    private final Producer<String, byte[]> producer;
    private final OutboxConfiguration configuration;
    private final CrashPoints crashPoints;

    Dispatch(
            Connection connection,
            Map<String, Object> broker,
            OutboxConfiguration configuration,
            CrashPoints crashPoints) {
        this.connection = connection;
        this.configuration = configuration;
        this.crashPoints = crashPoints;
        this.producer = Broker.producer(broker, Integer.MAX_VALUE);
    }

    /** Sends the oldest unsent events and returns how many the broker acknowledged. */
    int sendBatch() throws SQLException {
        var positions = new ArrayList<Long>();
        var answers = new ArrayList<Future<RecordMetadata>>();
        try (var select = connection.prepareStatement(UNSENT)) {
            select.setInt(1, configuration.batch());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    if (positions.isEmpty()) {
                        crashPoints.reach(CrashPoint.BEFORE_PUBLISH);
                    }
                    var message = CloudEventHeaders.write(configuration.topic(), configuration.source(), event(rows));
                    positions.add(rows.getLong("position"));
                    answers.add(producer.send(message));
                    if (hasFailed(answers.get(answers.size() - 1))) {
                        break; // a refused record must not be overtaken by its successors
                    }
                }
            }
        }
        return settle(positions, answers);
    }

    private int settle(List<Long> positions, List<Future<RecordMetadata>> answers) throws SQLException {
        int acknowledged = 0;
        try {
            for (var answer : answers) {
                answer.get();
                acknowledged++;
            }
        } catch (ExecutionException refused) {
            throw new IllegalStateException("the broker did not take an event: " + refused.getCause(), refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the broker was silent", stopping);
        } finally {
            delete(positions.subList(0, acknowledged));
        }
        return acknowledged;
    }

    private void delete(List<Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        crashPoints.reach(CrashPoint.BEFORE_MARK);
        try (var delete = connection.prepareStatement(SENT)) {
            delete.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            delete.execute();
        }
    }

    /** Metadata failures are reported by a future that is done when it is handed out. */
    private static boolean hasFailed(Future<RecordMetadata> answer) {
        if (!answer.isDone()) {
            return false;
        }
        try {
            answer.get();
            return false;
        } catch (ExecutionException refused) {
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static OutgoingEvent event(ResultSet row) throws SQLException {
        return new OutgoingEvent(
                row.getObject("id", UUID.class),
                row.getString("tenant"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getString("subject"),
                new Trail(row.getString("correlation"), row.getString("causation"), row.getString("traceparent")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("data"));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
