package io.plumbline.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

/**
 * The events of an organisation that lie unprocessed here. A replay sends the record again to the topic that it came from: once it
 * takes effect it is none of these any more, and whoever else follows the topic knows its id already.
 */
@ApplicationScoped
public class DeadLetters {

    private static final int PATIENCE_MILLISECONDS = 10_000;

    private static final String COLUMNS = """
            select number, source, id, type, stream, sequence, error, failures, parked_at, replayed_at, topic, headers, value
            from parked_event where tenant = ?""";

    private static final String PAGE =
            COLUMNS + " and number > ? and (?::text is null or stream = ?) order by number limit ?";

    private static final String ONE = COLUMNS + " and number = ?";

    private static final String REPLAYED =
            "update parked_event set replayed_at = now() where tenant = ? and number = ?";

    private final DataSource database;
    private final Map<String, Object> broker;

    DeadLetters(DataSource database, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.database = database;
        this.broker = broker;
    }

    /** Up to {@code most} letters after {@code number}; of one stream, or of all if it is null. */
    public List<DeadLetter> list(String tenant, String stream, long number, int most) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(PAGE)) {
            select.setString(1, tenant);
            select.setLong(2, number);
            select.setString(3, stream);
            select.setString(4, stream);
            select.setInt(5, most);
            return read(select.executeQuery());
        } catch (SQLException failure) {
            throw new StorageFailure("dead letters", failure);
        }
    }

    public Optional<DeadLetter> find(String tenant, long number) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ONE)) {
            select.setString(1, tenant);
            select.setLong(2, number);
            return read(select.executeQuery()).stream().findFirst();
        } catch (SQLException failure) {
            throw new StorageFailure("dead letter " + number, failure);
        }
    }

    /**
     * Sends the record again and returns once the broker has it.
     *
     * @throws BrokerAway if it does not take it
     * @throws IllegalStateException if the record was not kept
     */
    public void replay(String tenant, DeadLetter letter) {
        if (letter.topic() == null) {
            throw new IllegalStateException("the record of dead letter " + letter.number() + " was not kept");
        }
        var producer = Broker.producer(broker, PATIENCE_MILLISECONDS);
        try {
            producer.send(letter.again()).get();
        } catch (ExecutionException refused) {
            throw new BrokerAway(refused.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(stopping);
        } finally {
            producer.close(Duration.ZERO);
        }
        note(tenant, letter.number());
    }

    private void note(String tenant, long number) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(REPLAYED)) {
            update.setString(1, tenant);
            update.setLong(2, number);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new StorageFailure("replay of dead letter " + number, failure);
        }
    }

    private static List<DeadLetter> read(ResultSet rows) throws SQLException {
        var letters = new ArrayList<DeadLetter>();
        try (rows) {
            while (rows.next()) {
                var headers = rows.getArray("headers");
                letters.add(new DeadLetter(
                        rows.getLong("number"),
                        rows.getString("source"),
                        rows.getString("id"),
                        rows.getString("type"),
                        rows.getString("stream"),
                        rows.getLong("sequence"),
                        rows.getString("error"),
                        rows.getInt("failures"),
                        instant(rows, "parked_at"),
                        instant(rows, "replayed_at"),
                        rows.getString("topic"),
                        headers == null ? List.of() : List.of((String[]) headers.getArray()),
                        rows.getBytes("value")));
            }
        }
        return letters;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
