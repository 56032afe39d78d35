package io.plumbline.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Writes whole-body examples into the OpenAPI document.
 *
 * <p>They are files of the service, {@code openapi-examples/<operationId>.request.json} and {@code
 * openapi-examples/<operationId>.<status>.json}: as annotations they would hide the code. The tests of the service record them from
 * real calls and hold them against the schemas.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInOpenApi implements OASFilter {

    private static final String FOLDER = "openapi-examples/";
    private static final Map<String, String> SUFFIXES =
            Map.of("application/json", ".json", "application/yaml", ".yaml", "text/csv", ".csv");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(ExamplesInOpenApi::describe));
    }

    private static void describe(Operation operation) {
        if (operation.getRequestBody() != null) {
            describe(operation.getRequestBody().getContent(), operation.getOperationId() + ".request");
        }
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) ->
                        describe(response.getContent(), operation.getOperationId() + "." + status));
    }

    private static void describe(Content content, String name) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            var suffix = SUFFIXES.get(type);
            if (suffix != null && !hasExample(media)) {
                var example = find(name + suffix);
                if (example != null) {
                    media.setExample(suffix.equals(".json") ? parse(name, example) : example);
                }
            }
        });
    }

    private static boolean hasExample(MediaType media) {
        return media.getExample() != null
                || media.getExamples() != null && !media.getExamples().isEmpty();
    }

    private static String find(String file) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = loader.getResourceAsStream(FOLDER + file)) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object parse(String name, String example) {
        try {
            return JSON.readValue(example, Object.class);
        } catch (IOException malformed) {
            throw new IllegalStateException("the example " + name + " is not JSON", malformed);
        }
    }
}
