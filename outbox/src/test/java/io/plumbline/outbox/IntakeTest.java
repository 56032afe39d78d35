package io.plumbline.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class IntakeTest {

    private static final String SOURCE = "/elsewhere";
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    Intake intake;

    @Inject
    Inbox inbox;

    @Inject
    Gaps gaps;

    @Inject
    InboxPruning pruning;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @Inject
    DeadLetters letters;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @BeforeAll
    static void count() {
        Metrics.addRegistry(new SimpleMeterRegistry());
    }

    @Test
    void a_second_delivery_has_no_effect() {
        var effects = new ArrayList<Long>();
        var message = message(UUID.randomUUID().toString(), 1);
        intake.process(message, event -> effects.add(event.sequence()));
        intake.process(message, event -> effects.add(event.sequence()));
        assertEquals(List.of(1L), effects);
    }

    @Test
    void the_position_of_a_stream_is_that_of_its_newest_event() {
        var stream = UUID.randomUUID().toString();
        assertEquals(OptionalLong.empty(), inbox.findPosition(SOURCE, "default", stream));
        intake.process(message(stream, 3), event -> {});
        intake.process(message(stream, 2), event -> {});
        assertEquals(OptionalLong.of(3), inbox.findPosition(SOURCE, "default", stream));
    }

    @Test
    void what_fails_at_every_try_is_parked_and_takes_effect_when_it_is_delivered_again() {
        var stream = UUID.randomUUID().toString();
        var message = message(stream, 1);
        var tries = new ArrayList<Long>();
        assertThrows(
                UnsupportedOperationException.class,
                () -> intake.process(message, event -> {
                    tries.add(event.sequence());
                    throw new UnsupportedOperationException("cannot be processed");
                }));
        assertEquals(2, tries.size());
        assertTrue(gaps.isBehind(SOURCE, "default", stream));
        assertEquals(OptionalLong.empty(), inbox.findPosition(SOURCE, "default", stream));

        var effects = new ArrayList<Long>();
        intake.process(message, event -> effects.add(event.sequence()));
        assertEquals(List.of(1L), effects);
        assertFalse(gaps.isBehind(SOURCE, "default", stream));
    }

    @Test
    void a_dead_letter_is_kept_with_its_record_and_a_replay_sends_that_again() {
        var stream = UUID.randomUUID().toString();
        var message = message(stream, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> intake.process(message, event -> {
                    throw new IllegalArgumentException("not today");
                }));

        var letter = letters.list("default", stream, 0, 10).get(0);
        assertEquals("not today", letter.error());
        assertEquals(1, letter.failures());
        assertNull(letter.replayedAt());
        assertTrue(letters.list("elsewhere", stream, 0, 10).isEmpty());
        assertTrue(letters.find("elsewhere", letter.number()).isEmpty());

        letters.replay("default", letter);
        assertNotNull(letters.find("default", letter.number()).orElseThrow().replayedAt());
        var again = new Topic(broker, "plumbline.review.v1")
                .read(event -> event.key().equals(stream));
        assertEquals(
                List.of(letter.id()),
                again.stream().map(event -> event.attributes().get("id")).toList());
        assertEquals("{}", again.get(0).data());

        assertThrows(
                IllegalArgumentException.class,
                () -> intake.process(message, event -> {
                    throw new IllegalArgumentException("nor now");
                }));
        var failedAgain = letters.find("default", letter.number()).orElseThrow();
        assertEquals(2, failedAgain.failures());
        assertNull(failedAgain.replayedAt());
    }

    @Test
    void a_stream_with_a_gap_is_behind_until_all_that_is_missing_has_come_after_all() {
        var stream = UUID.randomUUID().toString();
        intake.process(message(stream, 1), event -> {});
        assertFalse(gaps.isBehind(SOURCE, "default", stream));

        intake.process(message(stream, 5), event -> {});
        intake.process(message(stream, 3), event -> {});
        intake.process(message(stream, 2), event -> {});
        assertTrue(gaps.isBehind(SOURCE, "default", stream));
        assertFalse(gaps.isBehind(SOURCE, "elsewhere", stream));
        assertFalse(gaps.isBehind("/another", "default", stream));
        assertTrue(gaps.isAnyOpen(SOURCE, "default"));

        intake.process(message(stream, 4), event -> {});
        assertFalse(gaps.isBehind(SOURCE, "default", stream));
    }

    @Test
    void what_is_known_in_another_way_is_not_missing_any_more_but_what_comes_after_it_is() {
        var stream = UUID.randomUUID().toString();
        intake.process(message(stream, 4), event -> {});
        intake.process(message(stream, 5), event -> gaps.cover(event, stream, 3));
        assertFalse(gaps.isBehind(SOURCE, "default", stream));

        intake.process(message(stream, 8), event -> gaps.cover(event, stream, 6));
        assertTrue(gaps.isBehind(SOURCE, "default", stream));
    }

    @Test
    void gaps_and_dead_letters_are_figures_that_an_operator_sees() throws SQLException {
        // Not from the gauges, which tell how it was when they were last measured.
        long before = countOf(
                "(select tenant, stream from parked_event union select tenant, stream from stream_gap) as behind");
        long letters = countOf("parked_event");
        var stream = UUID.randomUUID().toString();
        intake.process(message(stream, 2), event -> {});
        var failing = message(stream, 3);
        assertThrows(
                IllegalArgumentException.class,
                () -> intake.process(failing, event -> {
                    throw new IllegalArgumentException("not today");
                }));
        await().until(() -> meters.get("plumbline.inbox.streams.behind").gauge().value() == before + 1);
        await().until(() -> meters.get("plumbline.inbox.dead.letters").gauge().value() == letters + 1);

        intake.process(failing, event -> {});
        intake.process(message(stream, 1), event -> {});
        await().until(() -> meters.get("plumbline.inbox.streams.behind").gauge().value() == before);
        await().until(() -> meters.get("plumbline.inbox.dead.letters").gauge().value() == letters);
    }

    @Test
    void what_comes_is_counted_by_what_became_of_it() {
        var stream = UUID.randomUUID().toString();
        var processed = count("processed");
        var duplicates = count("duplicates");
        var skipped = count("gaps");
        var parked = count("parked");
        var first = message(stream, 1);
        intake.process(first, event -> {});
        intake.process(first, event -> {});
        intake.process(message(stream, 3), event -> {});
        assertThrows(
                IllegalArgumentException.class,
                () -> intake.process(message(stream, 4), event -> {
                    throw new IllegalArgumentException("not today");
                }));
        assertEquals(processed + 2, count("processed"));
        assertEquals(duplicates + 1, count("duplicates"));
        assertEquals(skipped + 1, count("gaps"));
        assertEquals(parked + 1, count("parked"));
    }

    private double count(String what) {
        return meters.counter("plumbline.inbox." + what, "source", SOURCE).count();
    }

    @Test
    void a_repetition_has_no_effect_although_its_entry_was_pruned_and_what_was_missing_still_has_one()
            throws SQLException {
        var stream = UUID.randomUUID().toString();
        var effects = new ArrayList<Long>();
        var first = message(stream, 1, LONG_AGO);
        intake.process(first, event -> effects.add(event.sequence()));
        intake.process(message(stream, 3, LONG_AGO), event -> effects.add(event.sequence()));
        age("id = '" + text(first, "ce_id") + "'");
        assertTrue(pruning.prune() >= 1);
        assertTrue(meters.get("plumbline.inbox.pruned").counter().count() >= 1);

        intake.process(first, event -> effects.add(event.sequence()));
        assertEquals(List.of(1L, 3L), effects);

        intake.process(message(stream, 2, LONG_AGO), event -> effects.add(event.sequence()));
        assertEquals(List.of(1L, 3L, 2L), effects);
    }

    @Test
    void what_was_parked_takes_effect_however_old_it_is() {
        var stream = UUID.randomUUID().toString();
        var parked = message(stream, 1, LONG_AGO);
        assertThrows(
                IllegalArgumentException.class,
                () -> intake.process(parked, event -> {
                    throw new IllegalArgumentException("not today");
                }));
        intake.process(message(stream, 2, LONG_AGO), event -> {});
        var effects = new ArrayList<Long>();
        intake.process(parked, event -> effects.add(event.sequence()));
        assertEquals(List.of(1L), effects);
        assertFalse(gaps.isBehind(SOURCE, "default", stream));
    }

    @Test
    void young_entries_are_not_pruned() throws SQLException {
        var message = message(UUID.randomUUID().toString(), 1);
        intake.process(message, event -> {});
        pruning.prune();
        var effects = new ArrayList<Long>();
        intake.process(message, event -> effects.add(event.sequence()));
        assertEquals(List.of(), effects);
    }

    private void age(String which) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertEquals(
                    1,
                    statement.executeUpdate("update inbox set received_at = now() - interval '8 days' where " + which));
        }
    }

    private long countOf(String rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var counted = statement.executeQuery("select count(*) from " + rows)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> message, String header) {
        return CloudEventHeaders.find(message.headers(), header).orElseThrow();
    }

    @Test
    void a_record_that_is_no_cloud_event_is_refused_at_once() {
        var bare = new ConsumerRecord<>("topic", 0, 0, "key", new byte[0]);
        assertThrows(MalformedEvent.class, () -> intake.process(bare, event -> {}));
    }

    private static ConsumerRecord<String, byte[]> message(String stream, long sequence) {
        return message(stream, sequence, Instant.now());
    }

    private static ConsumerRecord<String, byte[]> message(String stream, long sequence, Instant at) {
        var written = CloudEventHeaders.write(
                "plumbline.review.v1",
                SOURCE,
                new OutgoingEvent(
                        UUID.randomUUID(),
                        "default",
                        stream,
                        sequence,
                        "io.plumbline.test.Happened.v1",
                        stream,
                        Trail.none(),
                        at,
                        "{}"));
        var message = new ConsumerRecord<>("plumbline.review.v1", 0, sequence, written.key(), written.value());
        written.headers().forEach(message.headers()::add);
        return message;
    }
}
