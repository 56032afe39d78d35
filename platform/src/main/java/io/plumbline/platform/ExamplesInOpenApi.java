package io.plumbline.platform;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes whole-body examples into the OpenAPI document.
 *
 * <p>They are files of the service, {@code openapi-examples/<operationId>.request.json} and {@code
 * openapi-examples/<operationId>.<status>.json}: as annotations they would hide the code. The tests of the service record them from
 * real calls and hold them against the schemas.
 *
 * <p>Parameters of a path get the ids that the answer's example shows, so that whoever tries an operation starts with no empty field.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInOpenApi implements OASFilter {

    private static final String FOLDER = "openapi-examples/";
    private static final Map<String, String> SUFFIXES = Map.of(
            "application/json", ".json",
            "application/yaml", ".yaml",
            "text/csv", ".csv",
            "text/calendar", ".ics");
    private static final String SOME_ID = "01939e5a-0000-7000-8000-000000000001";
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
        describePath(operation);
    }

    private static void describePath(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        var inPath = operation.getParameters().stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                .toList();
        for (var parameter : inPath) {
            if (parameter.getExample() == null && parameter.getExamples() == null) {
                parameter.setExample(exampleOf(parameter, inPath.size() == 1, answer(operation)));
            }
        }
    }

    /** What the answer's example shows under the parameter's name; the only one may be the thing's own id there. */
    private static Object exampleOf(Parameter parameter, boolean only, Object answer) {
        var shown = shown(parameter.getName(), answer);
        if (shown == null && only && answer instanceof Map<?, ?> thing) {
            shown = thing.get("id");
        }
        return shown == null && parameter.getName().endsWith("Id") ? SOME_ID : shown;
    }

    private static Object shown(String name, Object part) {
        if (part instanceof Map<?, ?> object) {
            var own = object.get(name);
            return own instanceof String || own instanceof Number ? own : firstShown(name, object.values());
        }
        return part instanceof List<?> items ? firstShown(name, items) : null;
    }

    private static Object firstShown(String name, Collection<?> parts) {
        return parts.stream()
                .map(part -> shown(name, part))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Object answer(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response ->
                        response.getKey().startsWith("2") && response.getValue().getContent() != null)
                .map(response -> response.getValue().getContent().getMediaType("application/json"))
                .filter(media -> media != null && media.getExample() != null)
                .map(MediaType::getExample)
                .findFirst()
                .orElse(null);
    }

    private static void describe(Content content, String name) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            var suffix = SUFFIXES.get(type.replaceFirst(";.*", ""));
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
