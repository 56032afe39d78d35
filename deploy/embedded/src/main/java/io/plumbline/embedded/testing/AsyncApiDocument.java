package io.plumbline.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The AsyncAPI 3 document of all three services, made from the published schemas: a type that has a schema is in it, and nothing else.
 */
public final class AsyncApiDocument {

    private static final List<String> SERVICES = List.of("target", "alignment", "review");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    /** Attributes of CloudEvents in the headers of a record, and what each says. */
    private static final Map<String, String> HEADERS = new java.util.TreeMap<>(Map.ofEntries(
            Map.entry("ce_specversion", "Always 1.0"),
            Map.entry("ce_id", "Id of the event, the same at each delivery"),
            Map.entry("ce_source", "The service that tells it"),
            Map.entry("ce_type", "io.plumbline.<service>.<fact>.v<major>"),
            Map.entry("ce_subject", "Id of the thing that changed"),
            Map.entry("ce_time", "When it happened, RFC 3339 UTC"),
            Map.entry("ce_sequence", "1, 2, 3, ... without a gap within source and partitionkey"),
            Map.entry("ce_partitionkey", "The plan, or the KPI for facts about a KPI alone; also the record's key"),
            Map.entry("ce_tenant", "The organisation that the fact belongs to"),
            Map.entry("ce_correlationid", "The same for everything that one request set off"),
            Map.entry("ce_causationid", "Id of the event or decision that caused this one"),
            Map.entry("ce_traceparent", "W3C trace context of the request"),
            Map.entry("content-type", "Always application/json")));

    private static final List<String> PROMISED = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_sequence",
            "ce_partitionkey",
            "ce_tenant",
            "content-type");

    private final Path contracts;

    public AsyncApiDocument(Path contracts) {
        this.contracts = contracts;
    }

    public Path file() {
        return contracts.resolve("asyncapi.yaml");
    }

    /** The document as it has to be. */
    public String generate() throws IOException {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Plumbline events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "Facts of the three services as CloudEvents 1.0.2 in binary mode, keyed by plan and kept for ever. Delivery is at least once and in order per plan; within a major version only optional fields and members of enumerations are added.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("broker")
                .put("host", "localhost:19092")
                .put("protocol", "kafka")
                .put("description", "The broker of the launcher; yours is where you run it");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var messages = document.putObject("components").putObject("messages");
        for (var service : SERVICES) {
            describe(service, channels.putObject(service), operations, messages);
        }
        ((ObjectNode) document.get("components")).putObject("schemas").set("cloudEventHeaders", headers());
        return YAML.writeValueAsString(document);
    }

    private void describe(String service, ObjectNode channel, ObjectNode operations, ObjectNode messages)
            throws IOException {
        channel.put("address", "plumbline." + service + ".v1").put("title", "Facts of " + service + "-service");
        var ofChannel = channel.putObject("messages");
        for (var schema : schemas(service)) {
            var name = schema.getFileName().toString().replace(".schema.json", "");
            var content = JSON.readTree(schema.toFile());
            ofChannel.putObject(name).put("$ref", "#/components/messages/" + service + "." + name);
            messages.set(service + "." + name, message(service, name, content));
        }
        channel.putObject("bindings").putObject("kafka").put("topic", "plumbline." + service + ".v1");
        operations
                .putObject("tell-" + service)
                .put("action", "send")
                .put("summary", service + "-service tells its facts")
                .putObject("channel")
                .put("$ref", "#/channels/" + service);
    }

    private static ObjectNode message(String service, String name, JsonNode schema) {
        var message = JSON.createObjectNode()
                .put("name", "io.plumbline." + service + "." + name)
                .put("title", schema.path("title").asText(name));
        if (schema.has("description")) {
            message.put("summary", schema.get("description").asText());
        }
        message.put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/cloudEventHeaders");
        message.putObject("payload").put("$ref", "./events/" + service + "/" + name + ".schema.json");
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("format", "uuid");
        return message;
    }

    private static ObjectNode headers() {
        var headers = JSON.createObjectNode().put("type", "object");
        var properties = headers.putObject("properties");
        HEADERS.forEach(
                (name, says) -> properties.putObject(name).put("type", "string").put("description", says));
        var required = headers.putArray("required");
        PROMISED.forEach(required::add);
        return headers;
    }

    private List<Path> schemas(String service) {
        try (Stream<Path> files = Files.list(contracts.resolve("events").resolve(service))) {
            return files.filter(file -> file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
