package io.plumbline.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an event's schema may replace the released one within a major version. Old events lie on the topics for ever and old
 * subscribers run on, so both directions count: what was promised stays promised, what was optional stays optional, and values stay what
 * they were. Only optional fields and new members of an enumeration may be added.
 */
public final class SchemaCompatibility {

    /** Words that say which values are allowed; a change of any of them narrows or widens. */
    private static final List<String> CONSTRAINTS = List.of(
            "const",
            "format",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "propertyNames",
            "patternProperties",
            "oneOf",
            "anyOf",
            "allOf",
            "not",
            "if",
            "then",
            "else",
            "additionalProperties",
            "unevaluatedProperties",
            "dependentRequired");

    private final JsonNode released;
    private final JsonNode proposed;
    private final List<String> breaches = new ArrayList<>();

    private SchemaCompatibility(JsonNode released, JsonNode proposed) {
        this.released = released;
        this.proposed = proposed;
    }

    /** A sentence for each change that breaks somebody; empty if none does. */
    public static List<String> breaches(JsonNode released, JsonNode proposed) {
        var compatibility = new SchemaCompatibility(released, proposed);
        compatibility.compare("", released, proposed, 0);
        return compatibility.breaches;
    }

    private void compare(String path, JsonNode before, JsonNode after, int depth) {
        if (depth > 40) {
            throw new IllegalArgumentException("the schema refers to itself at " + path);
        }
        var old = resolve(released, before);
        var now = resolve(proposed, after);
        if (!texts(old.path("type")).equals(texts(now.path("type")))) {
            breaches.add(path + " was of type " + old.path("type") + " and is of " + now.path("type"));
        }
        for (var constraint : CONSTRAINTS) {
            if (!old.path(constraint).equals(now.path(constraint))) {
                breaches.add(path + " has another " + constraint);
            }
        }
        compareValues(path, old.path("enum"), now.path("enum"));
        compareRequired(path, old, now);
        old.path("properties").fields().forEachRemaining(property -> {
            var same = now.path("properties").path(property.getKey());
            if (same.isMissingNode()) {
                breaches.add(path + "/" + property.getKey() + " is gone");
            } else {
                compare(path + "/" + property.getKey(), property.getValue(), same, depth + 1);
            }
        });
        if (old.has("items") || now.has("items")) {
            compare(path + "/[]", old.path("items"), now.path("items"), depth + 1);
        }
    }

    private void compareValues(String path, JsonNode before, JsonNode after) {
        if (before.isMissingNode() != after.isMissingNode()) {
            breaches.add(path + (after.isMissingNode() ? " is no enumeration any more" : " has become an enumeration"));
            return;
        }
        before.forEach(value -> {
            boolean kept = false;
            for (var other : after) {
                kept |= other.equals(value);
            }
            if (!kept) {
                breaches.add(path + " does not allow " + value + " any more");
            }
        });
    }

    private void compareRequired(String path, JsonNode old, JsonNode now) {
        var before = texts(old.path("required"));
        var after = texts(now.path("required"));
        before.stream()
                .filter(name -> !after.contains(name))
                .forEach(name -> breaches.add(path + "/" + name + " is not promised any more"));
        after.stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> breaches.add(path + "/" + name + " is required now, and older events lack it"));
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        var resolved = schema == null ? MissingNode.getInstance() : schema;
        while (resolved.has("$ref")) {
            var reference = resolved.get("$ref").asText();
            if (!reference.startsWith("#")) {
                throw new IllegalArgumentException("a reference to another document: " + reference);
            }
            resolved = document.at(reference.substring(1));
        }
        return resolved;
    }

    private static Set<String> texts(JsonNode oneOrMore) {
        var texts = new TreeSet<String>();
        if (oneOrMore.isArray()) {
            oneOrMore.forEach(text -> texts.add(text.asText()));
        } else if (oneOrMore.isTextual()) {
            texts.add(oneOrMore.asText());
        }
        return texts;
    }
}
