package io.plumbline.embedded.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published under {@code contracts} agrees with itself and with what was released. */
class EventContractsTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("plumbline.contracts"));
    private static final List<String> SERVICES = List.of("target", "alignment", "review");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_asyncapi_document_describes_the_published_schemas_and_nothing_else() throws IOException {
        var document = new AsyncApiDocument(CONTRACTS);
        if (System.getProperty("plumbline.write-contracts") != null) {
            Files.writeString(document.file(), document.generate());
        }
        assertEquals(document.generate(), Files.readString(document.file()));
    }

    /** By the JSON Schema of AsyncAPI 3.0.0 from github.com/asyncapi/spec-json-schemas, Apache-2.0; the command-line tool holds more against it. */
    @Test
    void the_asyncapi_document_is_as_the_specification_demands() throws IOException {
        var document =
                new YAMLMapper().readTree(new AsyncApiDocument(CONTRACTS).file().toFile());
        assertEquals(List.of(), violationsOfAsyncApi(document));

        ((ObjectNode) document.at("/operations/tell-target")).put("action", "shout");
        assertFalse(violationsOfAsyncApi(document).isEmpty());
    }

    private static List<String> violationsOfAsyncApi(JsonNode document) throws IOException {
        try (var schema = EventContractsTest.class.getResourceAsStream("/asyncapi-3.0.0.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(JSON.readTree(schema))
                    .validate(document)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void every_type_has_an_example_and_every_example_is_as_its_schema_says() throws IOException {
        boolean writing =
                System.getProperty("plumbline.write-contracts") != null; // then the services' tests bring them
        for (var service : SERVICES) {
            var contracts = new EventContracts(service);
            var examples = contracts.examples();
            for (var schema : schemas(CONTRACTS.resolve("events").resolve(service))) {
                var type = schema.getFileName().toString().replace("schema.json", "");
                assertTrue(
                        writing || examples.keySet().stream().anyMatch(name -> name.startsWith(type)),
                        service + ": no example of " + type);
            }
            examples.forEach((name, example) -> {
                assertEquals(List.of(), contracts.violations(example), name);
                assertTrue(example.type().startsWith("io.plumbline." + service + "."), name);
                for (var attribute : List.of("id", "source", "subject", "time", "tenant", "sequence", "partitionkey")) {
                    assertTrue(example.attributes().containsKey(attribute), name + " lacks " + attribute);
                }
            });
        }
    }

    /** A schema may not refer to another file, so that a subscriber needs only one; what it repeats must not drift away. */
    @Test
    void a_snapshot_tells_versions_plans_and_kpis_as_they_are_told_when_they_change() throws IOException {
        var ofPlan = target("PlanSnapshotTaken").path("$defs");
        var version = target("TargetChanged");
        for (var part : List.of("description", "type", "properties", "required")) {
            assertEquals(version.path(part), ofPlan.path("targetChanged").path(part), part);
        }
        assertEquals(version.at("/$defs/kpi"), ofPlan.path("kpi"));
        assertEquals(target("PlanChanged").at("/properties/plan"), ofPlan.path("plan"));
        assertEquals(
                target("KpiChanged").at("/properties/kpi"),
                target("KpiSnapshotTaken").at("/$defs/kpi"));
    }

    @Test
    void a_proposal_tells_the_target_that_would_come_of_it_as_targets_are_told() throws IOException {
        var version = target("TargetChanged");
        var proposal = target("ProposalChanged");
        assertEquals(version.at("/properties/target"), proposal.at("/$defs/target"));
        assertEquals(version.at("/$defs/kpi"), proposal.at("/$defs/kpi"));
    }

    private static JsonNode target(String type) throws IOException {
        return JSON.readTree(
                CONTRACTS.resolve("events/target/" + type + ".v1.schema.json").toFile());
    }

    @Test
    void no_schema_breaks_what_was_released() throws IOException {
        int compared = 0;
        for (var service : SERVICES) {
            for (var released : schemas(CONTRACTS.resolve("events-released").resolve(service))) {
                var proposed = CONTRACTS.resolve("events").resolve(service).resolve(released.getFileName());
                assertTrue(Files.exists(proposed), () -> released + " was released and is gone");
                assertEquals(
                        List.of(),
                        SchemaCompatibility.breaches(
                                JSON.readTree(released.toFile()), JSON.readTree(proposed.toFile())),
                        released.toString());
                compared++;
            }
        }
        assertTrue(compared >= 13, "compared only " + compared);
    }

    private static List<Path> schemas(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }

    private static final String RELEASED = """
            {"type": "object", "required": ["id", "goal"], "properties": {
               "id": {"type": "string", "format": "uuid"},
               "state": {"enum": ["DRAFT", "ACTIVE"]},
               "owner": {"type": ["string", "null"]},
               "goal": {"$ref": "#/$defs/goal"},
               "pins": {"type": "array", "items": {"type": "integer", "minimum": 0}}},
             "$defs": {"goal": {"type": "object", "required": ["value"], "properties": {"value": {"type": "number"}}}}}""";

    private static List<String> breachesWith(String text, String replacement) throws IOException {
        assertTrue(RELEASED.contains(text), text);
        return SchemaCompatibility.breaches(read(RELEASED), read(RELEASED.replace(text, replacement)));
    }

    private static JsonNode read(String json) throws IOException {
        return JSON.readTree(json);
    }

    @Test
    void an_optional_field_or_a_member_of_an_enumeration_may_be_added() throws IOException {
        assertEquals(List.of(), breachesWith("\"state\": {", "\"note\": {\"type\": \"string\"}, \"state\": {"));
        assertEquals(List.of(), breachesWith("[\"DRAFT\", \"ACTIVE\"]", "[\"DRAFT\", \"ACTIVE\", \"RETIRED\"]"));
        assertEquals(List.of(), SchemaCompatibility.breaches(read(RELEASED), read(RELEASED)));
    }

    @Test
    void planted_breaches_are_found() throws IOException {
        var owner = "\"owner\": {\"type\": [\"string\", \"null\"]},";
        assertEquals(List.of("/owner is gone"), breachesWith(owner, ""));
        assertEquals(List.of("/owner is gone"), breachesWith("\"owner\"", "\"accountable\""));
        assertEquals(
                List.of("/note is required now, and older events lack it"),
                breachesWith("[\"id\", \"goal\"]", "[\"id\", \"goal\", \"note\"]"));
        assertEquals(List.of("/goal is not promised any more"), breachesWith("[\"id\", \"goal\"]", "[\"id\"]"));
        assertEquals(
                List.of("/state does not allow \"DRAFT\" any more"),
                breachesWith("[\"DRAFT\", \"ACTIVE\"]", "[\"ACTIVE\"]"));
        assertFalse(breachesWith("[\"string\", \"null\"]", "\"string\"").isEmpty(), "narrowed type");
        assertFalse(breachesWith("\"minimum\": 0", "\"minimum\": 1").isEmpty(), "narrowed items");
        assertFalse(
                breachesWith("{\"value\": {\"type\": \"number\"}}", "{\"value\": {\"type\": \"integer\"}}")
                        .isEmpty(),
                "behind a reference");
        assertFalse(
                breachesWith("{\"type\": \"string\", \"format\": \"uuid\"}", "{\"type\": \"string\"}")
                        .isEmpty(),
                "widened format");
    }
}
