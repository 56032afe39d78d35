package io.plumbline.embedded.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.Topic.Event;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What a consumer has to bear from each topic that it follows: records that are no events, events that cannot be read, types and fields that
 * were not invented when it was written.
 */
public final class StrangeRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final String source;
    private final List<Event> hopeless;
    private final List<Event> fromTomorrow;

    /**
     * @param source {@code target}, {@code alignment} or {@code review}
     * @param type of an event that the consumer reads, such as {@code TargetChanged.v1}
     * @param example file of a published example that the consumer understands by itself
     */
    public StrangeRecords(String bootstrapServers, String source, String type, String example) {
        this.bootstrapServers = bootstrapServers;
        this.source = source;
        var known = "io.plumbline." + source + "." + type;
        hopeless = List.of(
                new Event(id(), Map.of("type", known), "not a CloudEvent"),
                new Event(id(), Map.of(), "\u0000\uffff"),
                event(known, "{\"planId\": 7, "),
                event(known, "[]"));
        var more = new EventContracts(source).examples().get(example);
        fromTomorrow = List.of(
                event("io.plumbline." + source + ".FactOfTomorrow.v1", "{}"),
                event(known.replace(".v1", ".v9"), "{}"),
                event(more.type(), more.data().replaceFirst("\\{", "{\"fieldOfTomorrow\": {\"a\": [1]}, ")));
    }

    /** Sends them and waits until all have come to where they belong. */
    public void holdUpNobody(DataSource database, String consumer) {
        var topic = new Topic(bootstrapServers, "plumbline." + source + ".v1");
        hopeless.forEach(topic::send);
        fromTomorrow.forEach(topic::send);
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(), astray(database, consumer)));
    }

    /** Those that have not come there yet: the hopeless to the consumer's dead letters, the others into its inbox. */
    private List<String> astray(DataSource database, String consumer) throws SQLException {
        var astray = new ArrayList<String>();
        var letters = new Topic(bootstrapServers, "plumbline." + consumer + ".dead-letter").read(letter -> true);
        hopeless.stream()
                .filter(one -> letters.stream().noneMatch(letter -> one.key().equals(letter.key())))
                .forEach(one -> astray.add("not among the dead letters: " + one));
        for (var one : fromTomorrow) {
            if (!isTaken(database, one)) {
                astray.add("not taken: " + one);
            }
        }
        return astray;
    }

    private static boolean isTaken(DataSource database, Event event) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select from inbox where source = ? and id = ?")) {
            select.setString(1, event.attributes().get("source"));
            select.setString(2, event.attributes().get("id"));
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** The first event of a stream of its own. */
    private Event event(String type, String data) {
        var stream = id();
        var attributes = new HashMap<>(Map.of("specversion", "1.0", "id", id(), "source", "/" + source + "-service"));
        attributes.putAll(Map.of("type", type, "subject", stream, "tenant", "default"));
        attributes.putAll(Map.of("partitionkey", stream, "sequence", "1"));
        return new Event(stream, attributes, data);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
