package io.plumbline.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RowLevelSecurity;
import io.plumbline.embedded.testing.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class OrganisationsApartTest {

    private static final String SOURCE = "/elsewhere";

    @Inject
    Outbox outbox;

    @Inject
    Intake intake;

    @Inject
    Inbox inbox;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void every_table_of_organisations_is_held_by_row_level_security() throws SQLException {
        assertEquals(Set.of(), RowLevelSecurity.tablesWithoutWall());
    }

    @Test
    void the_relay_tells_the_events_of_every_organisation() {
        var streams = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        for (int i = 0; i < 2; i++) {
            var stream = streams.get(i);
            var organisation = List.of("globex", "initech").get(i);
            PresentOrganisation.during(
                    organisation,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> outbox.store(
                                    event(organisation, stream, outbox.nextSequence(organisation, stream)))));
        }
        var topic = new Topic(broker, "plumbline.target.v1");
        await().until(() -> topic.read(event -> streams.contains(event.key())).size() == 2);
    }

    @Test
    void nothing_is_stored_for_another_organisation_or_for_none() {
        var stream = UUID.randomUUID().toString();
        Runnable forgery = () -> QuarkusTransaction.requiringNew().run(() -> outbox.store(event("globex", stream, 1)));
        assertThrows(RuntimeException.class, () -> PresentOrganisation.during("initech", forgery));
        assertThrows(RuntimeException.class, () -> PresentOrganisation.during("", forgery));
        PresentOrganisation.during("globex", forgery);
    }

    @Test
    void an_event_is_taken_for_its_own_organisation_whoever_the_thread_worked_for() {
        var stream = UUID.randomUUID().toString();
        intake.process(message("globex", stream), event -> {});
        assertEquals(OptionalLong.empty(), inbox.findPosition(SOURCE, "globex", stream));
        PresentOrganisation.during(
                "globex", () -> assertEquals(OptionalLong.of(1), inbox.findPosition(SOURCE, "globex", stream)));
    }

    @Test
    void a_connection_that_goes_back_to_the_pool_names_no_organisation() {
        PresentOrganisation.during("globex", () -> inbox.findPosition(SOURCE, "globex", "stream"));
        QuarkusTransaction.requiringNew().run(() -> outbox.nextSequence("default", "pooled"));
        PresentOrganisation.during("", () -> assertEquals(List.of(), leftInPool()));
    }

    private List<String> leftInPool() {
        try {
            return RowLevelSecurity.leftInPool(database);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static OutgoingEvent event(String organisation, String stream, long sequence) {
        return new OutgoingEvent(
                UUID.randomUUID(),
                organisation,
                stream,
                sequence,
                "io.plumbline.test.Happened.v1",
                stream,
                Trail.none(),
                Instant.now(),
                "{}");
    }

    private static ConsumerRecord<String, byte[]> message(String organisation, String stream) {
        var written = CloudEventHeaders.write("plumbline.review.v1", SOURCE, event(organisation, stream, 1));
        var message = new ConsumerRecord<>("plumbline.review.v1", 0, 1, written.key(), written.value());
        written.headers().forEach(message.headers()::add);
        return message;
    }
}
