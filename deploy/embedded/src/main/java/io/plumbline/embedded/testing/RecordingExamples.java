package io.plumbline.embedded.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Listens to the calls of a test, holds each body that went well against the published schema, and, when the system property
 * {@code plumbline.write-contracts} is set, keeps it as the example of its operation.
 *
 * <p>The examples lie in the service's {@code src/main/resources/openapi-examples}; {@code ExamplesInOpenApi} of the platform reads
 * them from there. The last call of an operation counts.
 */
public final class RecordingExamples implements Filter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();
    private static final Path FOLDER = Path.of("src/main/resources/openapi-examples");

    private final RestDocument document;
    private final StableExample stable = new StableExample();
    private final List<String> violations = new ArrayList<>();

    /** @param json as {@code /q/openapi?format=json} serves it */
    public RecordingExamples(String json) {
        document = new RestDocument(json);
    }

    /** What did not fit its schema so far. */
    public List<String> violations() {
        return violations;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        var response = context.next(request, expected);
        if (response.statusCode() / 100 == 2) {
            document.find(request.getMethod(), URI.create(request.getURI()).getPath())
                    .ifPresent(operation -> note(operation, request, response));
        }
        return response;
    }

    private void note(RestDocument.Operation operation, FilterableRequestSpecification request, Response response) {
        if (request.getBody() != null) {
            note(
                    operation.id() + ".request",
                    operation.description().path("requestBody"),
                    request.getContentType(),
                    text(request.getBody()));
        }
        note(
                operation.id() + "." + response.statusCode(),
                operation.description().path("responses").path(String.valueOf(response.statusCode())),
                response.getContentType(),
                response.asString());
    }

    private void note(String name, JsonNode described, String contentType, String body) {
        var type = contentType == null ? "" : contentType.replaceFirst(";.*", "");
        switch (type) {
            case "application/json" -> {
                var example = parse(body);
                document.violations(
                                described
                                        .path("content")
                                        .path("application/json")
                                        .path("schema"),
                                example)
                        .forEach(violation -> violations.add(name + ": " + violation));
                write(name + ".json", stable.of(example).toPrettyString());
            }
            case "application/yaml" -> write(name + ".yaml", stable.of(body));
            case "text/csv" -> write(name + ".csv", stable.of(body));
            default -> {
                // nothing that a person would read in the document
            }
        }
    }

    /** As it went over the wire. */
    private static String text(Object body) {
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return body instanceof String text ? text : JSON.valueToTree(body).toString();
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static void write(String file, String example) {
        if (System.getProperty("plumbline.write-contracts") == null) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            // As the repository keeps texts: a fresh clone has to have the same bytes.
            var lines = example.replace("\r\n", "\n");
            Files.writeString(FOLDER.resolve(file), lines.endsWith("\n") ? lines : lines + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
