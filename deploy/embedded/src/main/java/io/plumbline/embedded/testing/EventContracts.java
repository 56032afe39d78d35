package io.plumbline.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The published event schemas and examples under {@code contracts/events}, as the tests of producers and consumers use them. */
public final class EventContracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final Path folder;

    /** @param service {@code target}, {@code alignment} or {@code review} */
    public EventContracts(String service) {
        folder = Path.of(System.getProperty("plumbline.contracts"), "events", service);
    }

    /** What is wrong with the event's data, by its published schema; empty if nothing is. */
    public List<String> violations(Topic.Event event) {
        var schema = folder.resolve(shortType(event) + ".schema.json");
        if (!Files.exists(schema)) {
            return List.of("no schema is published for " + event.type());
        }
        try {
            return SCHEMAS.getSchema(JSON.readTree(schema.toFile())).validate(JSON.readTree(event.data())).stream()
                    .map(message -> event.type() + message.getMessage())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All published examples, as events; keyed by file name. */
    public Map<String, Topic.Event> examples() {
        var examples = new HashMap<String, Topic.Event>();
        try (var files = Files.list(folder.resolve("examples"))) {
            for (var file : files.toList()) {
                examples.put(file.getFileName().toString(), event(JSON.readTree(file.toFile())));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return examples;
    }

    /**
     * A published example as if it were told of a target of another plan, with an id of its own.
     *
     * @param name file name of the example, which names a target
     * @param sequence the plan's next number
     */
    public Topic.Event retold(String name, String planId, String targetId, long sequence) {
        var example = examples().get(name);
        var attributes = new HashMap<>(example.attributes());
        attributes.put("id", UUID.randomUUID().toString());
        attributes.put("partitionkey", planId);
        attributes.put("sequence", String.valueOf(sequence));
        try {
            var target = JSON.readTree(example.data()).findValue("targetId").asText();
            var data = (ObjectNode)
                    JSON.readTree(example.data().replace(example.key(), planId).replace(target, targetId));
            return new Topic.Event(
                    planId, attributes, data.put("planRevision", sequence).toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Publishes an event as the example of a case, when the system property {@code plumbline.write-contracts} is set. */
    public void writeExample(Topic.Event event, String name) {
        if (System.getProperty("plumbline.write-contracts") == null) {
            return;
        }
        ObjectNode example = JSON.createObjectNode();
        var attributes = example.putObject("attributes");
        new ArrayList<>(event.attributes().entrySet())
                .stream().sorted(Map.Entry.comparingByKey()).forEach(e -> attributes.put(e.getKey(), e.getValue()));
        try {
            example.set("data", JSON.readTree(event.data()));
            Files.createDirectories(folder.resolve("examples"));
            Files.writeString(
                    folder.resolve("examples").resolve(shortType(event) + "." + name + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(example) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Topic.Event event(JsonNode example) {
        var attributes = new HashMap<String, String>();
        example.get("attributes")
                .fields()
                .forEachRemaining(e -> attributes.put(e.getKey(), e.getValue().asText()));
        return new Topic.Event(
                attributes.get("partitionkey"), attributes, example.get("data").toString());
    }

    /** {@code io.plumbline.target.TargetChanged.v1} is published as {@code TargetChanged.v1}. */
    private static String shortType(Topic.Event event) {
        var parts = event.type().split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }
}
