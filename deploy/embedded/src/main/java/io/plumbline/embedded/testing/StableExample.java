package io.plumbline.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Replaces what differs from run to run, ids and instants, by the same values each time: the same id becomes the same id, so that
 * examples still refer to each other, and a new recording changes only what the service changed.
 */
final class StableExample {

    private static final Pattern VOLATILE = Pattern.compile("(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})"
            + "|(?<at>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?Z)");
    /** Cursors are opaque: any of them shows what one looks like. */
    private static final String CURSOR = "MDE5MzllNWEtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx";

    private static final Instant FIRST = Instant.parse("2026-12-01T09:00:00Z");

    private final Map<String, String> replaced = new HashMap<>();
    private int ids;
    private int instants;

    JsonNode of(JsonNode example) {
        if (example instanceof ObjectNode object) {
            if (object.path("next").isTextual()) {
                object.put("next", CURSOR);
            }
            object.fields().forEachRemaining(field -> field.setValue(of(field.getValue())));
        } else if (example instanceof ArrayNode array) {
            for (int at = 0; at < array.size(); at++) {
                array.set(at, of(array.get(at)));
            }
        }
        return example instanceof TextNode text ? TextNode.valueOf(of(text.textValue())) : example;
    }

    String of(String text) {
        return VOLATILE.matcher(text)
                .replaceAll(found -> replaced.computeIfAbsent(
                        found.group(), value -> value.contains("T") ? nextInstant() : nextId()));
    }

    private String nextId() {
        return "01939e5a-0000-7000-8000-%012d".formatted(++ids);
    }

    private String nextInstant() {
        return FIRST.plusSeconds(60L * instants++).toString();
    }
}
