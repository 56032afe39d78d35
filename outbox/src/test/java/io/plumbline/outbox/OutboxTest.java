package io.plumbline.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @BeforeAll
    static void count() {
        Metrics.addRegistry(new SimpleMeterRegistry());
    }

    @Test
    void storing_outside_a_transaction_is_refused() {
        assertThrows(IllegalStateException.class, () -> outbox.store(event("stream", 1)));
        assertThrows(IllegalStateException.class, () -> outbox.nextSequence("default", "stream"));
    }

    @Test
    void an_event_whose_transaction_is_rolled_back_is_never_told_and_leaves_no_gap() {
        var stream = UUID.randomUUID().toString();
        tell(stream);
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.store(event(stream, outbox.nextSequence("default", stream)));
                    throw new IllegalArgumentException("the change was refused");
                }));
        tell(stream);
        await().until(() -> told(stream).size() == 2);
        assertEquals(List.of(1L, 2L), told(stream));
    }

    @Test
    void events_that_are_stored_together_are_told_in_their_order_or_not_at_all() {
        var stream = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.storeTogether(() -> {
                    for (int number = 1; number <= 250; number++) {
                        outbox.store(event(stream, outbox.nextSequence("default", stream)));
                    }
                }));
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> outbox.storeTogether(() -> {
                            outbox.store(event(stream, outbox.nextSequence("default", stream)));
                            throw new IllegalArgumentException("the change was refused");
                        })));
        tell(stream);
        await().until(() -> told(stream).size() == 251);
        assertEquals(LongStream.rangeClosed(1, 251).boxed().toList(), told(stream));
    }

    @Test
    void sixteen_writers_on_four_streams_are_told_without_a_gap_in_order_although_the_relay_loses_its_connection()
            throws Exception {
        var streams = List.of(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString());
        var writers = Executors.newFixedThreadPool(16);
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 800; i++) {
            var stream = streams.get(i % streams.size());
            boolean interrupt = i == 300 || i == 500;
            work.add(() -> {
                tell(stream);
                if (interrupt) {
                    await().until(this::dropRelayConnection);
                }
                return null;
            });
        }
        for (var done : writers.invokeAll(work)) {
            done.get();
        }
        writers.shutdown();
        var expected = LongStream.rangeClosed(1, 200).boxed().toList();
        for (var stream : streams) {
            await().until(() -> told(stream).stream().distinct().count() == 200);
            // At least once: a record may come again after an interruption, but a first appearance never overtakes
            // another.
            assertEquals(expected, told(stream).stream().distinct().toList());
        }
        await().until(() -> pending() == 0);
    }

    @Test
    void while_another_instance_leads_nothing_is_sent_here_and_what_waits_is_seen_and_goes_out_when_it_is_gone()
            throws SQLException {
        var stream = UUID.randomUUID().toString();
        var sent = sent();
        try (var other = database.getConnection()) {
            await().until(() -> takesLeadership(other));
            for (int i = 0; i < 5; i++) {
                tell(stream);
            }
            await().until(() -> gauge("pending") == 5 && gauge("age.seconds") > 1);
            assertTrue(gauge("size.bytes") > 0);
            assertEquals(List.of(), told(stream));
            // As when that instance is killed: its session ends, and with it the lock.
            releaseLeadership(other);
            await().atMost(Duration.ofSeconds(5)).until(() -> told(stream).size() == 5);
        }
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), told(stream));
        await().until(() -> gauge("pending") == 0 && gauge("age.seconds") == 0);
        assertEquals(sent + 5, sent());
    }

    /** The relay that leads loses its connection; whoever comes first then leads. */
    private boolean takesLeadership(Connection other) throws SQLException {
        dropRelayConnection();
        try (var statement = other.createStatement();
                var rows = statement.executeQuery("select pg_try_advisory_lock(" + Relay.LEADERSHIP + ")")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void releaseLeadership(Connection other) throws SQLException {
        try (var statement = other.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + Relay.LEADERSHIP + ")");
        }
    }

    private double sent() {
        return meters.get("plumbline.outbox.sent").functionCounter().count();
    }

    private double gauge(String figure) {
        return meters.get("plumbline.outbox." + figure).gauge().value();
    }

    private void tell(String stream) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.store(event(stream, outbox.nextSequence("default", stream))));
    }

    private List<Long> told(String stream) {
        return new Topic(broker, "plumbline.target.v1")
                .read(event -> event.key().equals(stream)).stream()
                        .map(Topic.Event::sequence)
                        .toList();
    }

    /** True if a relay led and has lost its connection; false while none leads. */
    private boolean dropRelayConnection() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database ="
                                + " (select oid from pg_database where datname = current_database())")) {
            return rows.next();
        }
    }

    private long pending() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static OutgoingEvent event(String stream, long sequence) {
        return new OutgoingEvent(
                UUID.randomUUID(),
                "default",
                stream,
                sequence,
                "io.plumbline.test.Happened.v1",
                stream,
                Trail.none(),
                Instant.now(),
                "{}");
    }
}
