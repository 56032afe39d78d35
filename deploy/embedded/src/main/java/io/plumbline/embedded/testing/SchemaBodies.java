package io.plumbline.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** Makes values from the schemas of an OpenAPI document, and damages them: another kind, out of bounds, left out, or one too many. */
final class SchemaBodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 4;

    private final JsonNode document;
    private final Random random;
    private List<String> ids = List.of();

    SchemaBodies(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** From now on ids are of these things, in a fixed order, so that the same seed gives the same bodies. */
    void naming(TreeMap<String, String> things) {
        ids = List.copyOf(things.values());
    }

    JsonNode resolve(JsonNode schema) {
        return schema.has("$ref")
                ? resolve(document.at(schema.get("$ref").asText().substring(1)))
                : schema;
    }

    /** A value that fits the schema, or nearly. */
    JsonNode make(JsonNode named) {
        return make(named, 0);
    }

    private JsonNode make(JsonNode named, int depth) {
        var schema = resolve(named);
        for (var choice : new String[] {"allOf", "anyOf", "oneOf"}) {
            if (schema.has(choice)) {
                return make(oneOf(schema.get(choice)), depth + 1);
            }
        }
        if (schema.has("enum")) {
            return oneOf(schema.get("enum"));
        }
        if (schema.path("examples").isArray() && !schema.get("examples").isEmpty() && random.nextBoolean()) {
            return schema.get("examples").get(0).deepCopy();
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(between(schema));
            case "number" -> JSON.numberNode(BigDecimal.valueOf(between(schema)).add(new BigDecimal("0.5")));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> text(schema);
        };
    }

    private JsonNode oneOf(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asText().equals("null")
                    ? type.get(1).asText()
                    : type.get(0).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var made = JSON.objectNode();
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").fields().forEachRemaining(field -> {
            if (required.contains(field.getKey()) || depth < DEEPEST && random.nextInt(3) == 0) {
                made.set(field.getKey(), make(field.getValue(), depth + 1));
            }
        });
        return made;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var made = JSON.arrayNode();
        int items = Math.max(schema.path("minItems").asInt(0), random.nextInt(3));
        for (int item = 0; item < items; item++) {
            made.add(make(schema.path("items"), depth + 1));
        }
        return made;
    }

    private long between(JsonNode schema) {
        long least = schema.path("minimum").asLong(-10);
        long most = schema.path("maximum").asLong(least + 3000);
        return least + (long) (random.nextDouble() * (most - least));
    }

    private JsonNode text(JsonNode schema) {
        return JSON.textNode(
                switch (schema.path("format").asText()) {
                    case "uuid" -> ids.get(random.nextInt(ids.size()));
                    case "date" -> "2027-0" + (1 + random.nextInt(9)) + "-15";
                    case "date-time" -> "2027-01-15T08:00:00Z";
                    default -> "text" + random.nextInt(1000);
                });
    }

    /** One place of it is no longer what the schema says, perhaps. */
    void damage(JsonNode body) {
        var containers = new ArrayList<JsonNode>();
        collect(body, containers);
        var victim = containers.get(random.nextInt(containers.size()));
        if (victim instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            int way = names.isEmpty() ? 0 : random.nextInt(8);
            if (way == 0) {
                object.put("unheardOf", 1);
            } else {
                var name = names.get(random.nextInt(names.size()));
                if (way == 1) {
                    object.remove(name);
                } else {
                    object.set(name, hostile());
                }
            }
        } else if (victim instanceof ArrayNode array) {
            if (random.nextBoolean() && !array.isEmpty()) {
                for (int copies = 0; copies < 300; copies++) {
                    array.add(array.get(0).deepCopy());
                }
            } else {
                array.add(hostile());
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode hostile() {
        return switch (random.nextInt(22)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.textNode("");
            case 2 -> JSON.numberNode(0);
            case 3 -> JSON.numberNode(-1);
            case 4 -> JSON.numberNode(new BigDecimal("1e39"));
            case 5 -> JSON.arrayNode();
            case 6 -> JSON.objectNode();
            case 7 -> JSON.booleanNode(true);
            case 8 -> JSON.textNode("x".repeat(5000));
            case 9 -> JSON.textNode("\u0000");
            case 10 -> JSON.textNode("\uD83D\uDE80 \u202E");
            case 11 -> JSON.numberNode(Long.MAX_VALUE);
            case 12 -> JSON.textNode("9999-99-99");
            case 13 -> JSON.numberNode(Integer.MAX_VALUE);
            case 14 -> JSON.numberNode(Integer.MIN_VALUE);
            case 15 -> JSON.numberNode(new BigDecimal("1e-30"));
            case 16 -> JSON.textNode("   ");
            case 17 -> JSON.textNode("+999999999-01-01");
            case 18 -> JSON.arrayNode().add(JSON.nullNode());
            case 19 -> JSON.textNode("a\r\nb");
            case 20 -> JSON.numberNode(new BigDecimal("-123456789012345678.123456789"));
            default -> JSON.numberNode(new BigDecimal("0.1"));
        };
    }
}
