package io.plumbline.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class IntakeTest {

    private static final String SOURCE = "/elsewhere";

    @Inject
    Intake intake;

    @Inject
    Inbox inbox;

    @Inject
    DeadLetters letters;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

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
        assertTrue(inbox.hasParked("default", stream));
        assertEquals(OptionalLong.empty(), inbox.findPosition(SOURCE, "default", stream));

        var effects = new ArrayList<Long>();
        intake.process(message, event -> effects.add(event.sequence()));
        assertEquals(List.of(1L), effects);
        assertFalse(inbox.hasParked("default", stream));
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
    void a_record_that_is_no_cloud_event_is_refused_at_once() {
        var bare = new ConsumerRecord<>("topic", 0, 0, "key", new byte[0]);
        assertThrows(MalformedEvent.class, () -> intake.process(bare, event -> {}));
    }

    private static ConsumerRecord<String, byte[]> message(String stream, long sequence) {
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
                        Instant.parse("2027-01-01T00:00:00Z"),
                        "{}"));
        var message = new ConsumerRecord<>("plumbline.review.v1", 0, sequence, written.key(), written.value());
        written.headers().forEach(message.headers()::add);
        return message;
    }
}
