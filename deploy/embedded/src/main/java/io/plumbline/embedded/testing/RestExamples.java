package io.plumbline.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holds a service's OpenAPI document to its promise: each operation shows a whole request and a whole successful answer, and each
 * example fits its schema. Whoever tries an operation finds an example in each part of its path.
 */
public final class RestExamples {

    /** What a person can read; a picture or a workbook needs no example. */
    private static final Set<String> SHOWN =
            Set.of("application/json", "application/yaml", "text/csv", "text/calendar", "text/event-stream");

    private final RestDocument document;

    /** @param json as {@code /q/openapi?format=json} serves it */
    public RestExamples(String json) {
        document = new RestDocument(json);
    }

    /** One sentence for each example that is missing or does not fit; empty if all is well. */
    public List<String> violations() {
        var violations = new ArrayList<String>();
        for (var operation : document.operations()) {
            check(operation.id() + ", request", operation.description().path("requestBody"), violations);
            for (var parameter : operation.description().path("parameters")) {
                if (parameter.path("in").asText().equals("path") && !isShown(parameter)) {
                    violations.add(operation.id() + ": no example of "
                            + parameter.path("name").asText());
                }
            }
            operation.description().path("responses").fields().forEachRemaining(response -> {
                var what = operation.id() + ", answer " + response.getKey();
                if (response.getKey().startsWith("2")) {
                    check(what, response.getValue(), violations);
                    if (!response.getKey().equals("204")
                            && response.getValue().path("content").isEmpty()) {
                        violations.add(what + ": no content is described");
                    }
                }
            });
        }
        return violations;
    }

    /** An enumeration is chosen from, so that it needs no example. */
    private static boolean isShown(JsonNode parameter) {
        var reference = parameter.path("schema").path("$ref").asText();
        return parameter.has("example")
                || parameter.has("examples")
                || !reference.isEmpty() && !reference.endsWith("/UUID");
    }

    private void check(String what, JsonNode body, List<String> violations) {
        body.path("content").fields().forEachRemaining(media -> {
            var found = examples(media.getValue());
            if (found.isEmpty() && SHOWN.contains(media.getKey().replaceFirst(";.*", ""))) {
                violations.add(what + ": no example of " + media.getKey());
            }
            if (media.getKey().equals("application/json")) {
                for (var example : found) {
                    document.violations(media.getValue().path("schema"), example)
                            .forEach(violation -> violations.add(what + ": " + violation));
                }
            } else if (found.stream()
                    .anyMatch(example -> !(example instanceof TextNode text)
                            || text.textValue().isBlank())) {
                violations.add(what + ": the example of " + media.getKey() + " is not a text");
            }
        });
    }

    private static List<JsonNode> examples(JsonNode media) {
        var examples = new ArrayList<JsonNode>();
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        media.path("examples").forEach(example -> examples.add(example.path("value")));
        return examples;
    }
}
