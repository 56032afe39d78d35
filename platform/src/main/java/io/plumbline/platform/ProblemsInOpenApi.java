package io.plumbline.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Writes the refusals of each operation into the OpenAPI document.
 *
 * <p>A resource names them by key in the extension {@code x-problems}, separated by spaces; those that any operation can meet are
 * added, and those that follow from what it takes: a path of which a part names nothing, a query or a body that cannot be read. The entries come from the catalogue, so document and code cannot name different statuses.
 */
public abstract class ProblemsInOpenApi implements OASFilter {

    static final String EXTENSION = "x-problems";

    private final Map<String, ProblemType> catalogue = new LinkedHashMap<>();

    protected ProblemsInOpenApi(ProblemType[] ofService) {
        for (var entry : CommonProblem.values()) {
            catalogue.put(entry.key(), entry);
        }
        for (var entry : ofService) {
            catalogue.put(entry.key(), entry);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (var path : document.getPaths().getPathItems().entrySet()) {
            for (var operation : path.getValue().getOperations().values()) {
                var named = operation.getExtensions() == null
                        ? null
                        : operation.getExtensions().get(EXTENSION);
                if (operation.getResponses().hasAPIResponse("500")) {
                    continue; // the filter runs when the document is built and again when it is served
                }
                describe(operation, named == null ? "" : named.toString());
                if (named != null) {
                    operation.removeExtension(EXTENSION);
                }
            }
        }
    }

    private void describe(Operation operation, String named) {
        var byStatus = new TreeMap<Integer, Map<String, ProblemType>>();
        var keys = named + " unauthenticated forbidden too-many-calls internal-error unavailable issuer-unreachable"
                + (operation.getRequestBody() == null
                        ? ""
                        : " malformed-request invalid-value unsupported-media-type body-too-large");
        keys += (has(operation, Parameter.In.QUERY) ? " malformed-request invalid-value" : "")
                + (has(operation, Parameter.In.PATH) ? " not-found" : "");
        for (var key : keys.trim().split("\\s+")) {
            var entry = catalogue.get(key);
            if (entry == null) {
                throw new IllegalStateException(
                        operation.getOperationId() + " names a problem that is not in the catalogue: " + key);
            }
            byStatus.computeIfAbsent(entry.status(), status -> new LinkedHashMap<>())
                    .put(key, entry);
        }
        byStatus.forEach((status, entries) -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse()
                                .description(String.join(
                                        "; ",
                                        entries.values().stream()
                                                .map(ProblemType::title)
                                                .toList()))
                                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media(entries)))));
    }

    private static boolean has(Operation operation, Parameter.In place) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == place);
    }

    private static MediaType media(Map<String, ProblemType> entries) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        entries.forEach(
                (key, entry) -> media.addExample(key, OASFactory.createExample().value(example(entry))));
        return media;
    }

    /** In a fixed order, so that the document is the same at each build. */
    private static Map<String, Object> example(ProblemType entry) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", entry.type().toString());
        example.put("title", entry.title());
        example.put("status", entry.status());
        return example;
    }
}
