package io.plumbline.embedded.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A service's OpenAPI document as its tests read it: the operations, and the schemas that bodies are held against. */
public final class RestDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode components;
    private final List<Operation> operations = new ArrayList<>();

    /** @param json as {@code /q/openapi?format=json} serves it */
    public RestDocument(String json) {
        try {
            var document = JSON.readTree(json);
            components = closed(document.path("components").deepCopy());
            document.path("paths")
                    .fields()
                    .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                        if (METHODS.contains(entry.getKey())) {
                            operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()));
                        }
                    }));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("not an OpenAPI document in JSON", unreadable);
        }
    }

    /** One operation: method, path template, and what the document says of it. */
    record Operation(String method, String path, JsonNode description) {

        String id() {
            return description.path("operationId").asText(method + " " + path);
        }

        private boolean serves(String otherMethod, String otherPath) {
            var template = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
            return method.equalsIgnoreCase(otherMethod)
                    && template.matcher(otherPath).matches();
        }

        private long parameters() {
            return path.chars().filter(letter -> letter == '{').count();
        }
    }

    List<Operation> operations() {
        return operations;
    }

    /** The operation that serves a call; literal segments win over parameters. */
    Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.serves(method, path))
                .min(Comparator.comparingLong(Operation::parameters));
    }

    /** What is wrong with a body by its schema; empty if nothing is. A field that the schema does not know is wrong. */
    List<String> violations(JsonNode schema, JsonNode body) {
        if (schema.isMissingNode()) {
            return List.of("the document has no schema for it");
        }
        var root = (ObjectNode) closed(schema.deepCopy());
        root.set("components", components);
        return SCHEMAS.getSchema(root).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    /** Objects with named properties have no others: a client could not know of them. */
    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")
                && !object.has("oneOf")
                && !object.has("anyOf")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(RestDocument::closed);
        return schema;
    }
}
