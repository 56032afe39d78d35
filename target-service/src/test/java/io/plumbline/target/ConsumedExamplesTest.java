package io.plumbline.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.target;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ConsumedExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    DataSource database;

    @Test
    void what_the_other_services_publish_as_examples_is_taken_in() {
        for (var service : List.of("alignment", "review")) {
            var topic = new Topic(broker, "plumbline." + service + ".v1");
            var examples = new EventContracts(service).examples();
            assertFalse(examples.isEmpty());
            examples.forEach((file, example) -> {
                var event = example.type().contains(".AdjustmentDecided.") ? ofKnownTarget(example) : example;
                topic.send(event);
                await().untilAsserted(() -> assertTrue(isTakenIn(event), file));
            });
        }
    }

    /** A decision is about a target of this service, whose id nobody can publish beforehand. */
    private static Event ofKnownTarget(Event example) {
        try {
            var plan = plan();
            var data = (ObjectNode) JSON.readTree(example.data());
            data.put("planId", plan).put("targetId", target(plan, kpi("profit"), 1000, "double"));
            var attributes = new HashMap<>(example.attributes());
            attributes.put("partitionkey", plan);
            return new Event(plan, attributes, data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTakenIn(Event event) throws SQLException {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select exists (select from inbox where source = ? and id = ?)")) {
            select.setString(1, event.attributes().get("source"));
            select.setString(2, event.attributes().get("id"));
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
