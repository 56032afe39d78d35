package io.plumbline.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;

/** Values for the query parameters of an operation, most of them wrong. */
final class QueryValues {

    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "2",
            "50",
            "200",
            "201",
            "-1",
            "1e9",
            "1.5",
            "99999999999999999999",
            "9223372036854775807",
            "NaN",
            "\u0000",
            "a\r\nb",
            "null",
            "true",
            "2027-06-30",
            "2027-02-30",
            "+999999999-01-01",
            "0000-01-01",
            "9999-12-31",
            "2027-01-01T00:00:00Z",
            "../..",
            "' or 1=1 --",
            "\uD83D\uDE80",
            "x".repeat(1000),
            "%",
            "DRAFT",
            "-name",
            "name");

    private final Random random;

    QueryValues(Random random) {
        this.random = random;
    }

    /** @param rarity 1: often one of the parameters has a value, 6: seldom */
    Map<String, String> choose(JsonNode parameters, int rarity) {
        var chosen = new LinkedHashMap<String, String>();
        for (var parameter : parameters) {
            var name = parameter.get("name").asText();
            // A revision of tomorrow is waited for, and there is a test for that.
            if (parameter.get("in").asText().equals("query") && !name.equals("minRevision")) {
                if (parameter.path("required").asBoolean() || random.nextInt(2 * rarity) == 0) {
                    chosen.put(name, value(parameter.path("schema")));
                }
            }
        }
        return chosen;
    }

    private String value(JsonNode schema) {
        if (schema.has("enum") && random.nextInt(3) > 0) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asText();
        }
        int choice = random.nextInt(VALUES.size() + 1);
        return choice < VALUES.size() ? VALUES.get(choice) : UUID.randomUUID().toString();
    }

    /** Which of them should not have been accepted. */
    List<String> violations(
            JsonNode parameters, Map<String, String> query, BiFunction<JsonNode, JsonNode, List<String>> against) {
        var violations = new ArrayList<String>();
        for (var parameter : parameters) {
            var value = query.get(parameter.get("name").asText());
            if (value != null && parameter.get("in").asText().equals("query")) {
                against.apply(
                                parameter.path("schema"),
                                typed(value, parameter.path("schema").toString()))
                        .forEach(violation ->
                                violations.add(parameter.get("name").asText() + " " + violation));
            }
        }
        return violations;
    }

    private static JsonNode typed(String value, String schema) {
        var json = JsonNodeFactory.instance;
        if (schema.contains("integer") && value.matches("-?\\d{1,18}|\\d{19}")) {
            return json.numberNode(new BigInteger(value));
        }
        if (schema.contains("boolean") && value.matches("true|false")) {
            return json.booleanNode(Boolean.parseBoolean(value));
        }
        return json.textNode(value);
    }
}
