package io.plumbline.embedded.testing;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * An operation as the running service's OpenAPI document offers it.
 *
 * @param roles those that may call it
 * @param queries names of the query parameters that it needs, or that name a thing
 * @param paged whether it answers page by page
 * @param endless whether its answer is a stream that goes on until somebody hangs up
 * @param bodyType media type of its body, or null if it takes none
 * @param body the document's example of a body, or an empty object
 */
public record Operation(
        String id,
        String method,
        String path,
        TreeSet<String> roles,
        Set<String> queries,
        boolean paged,
        boolean endless,
        String bodyType,
        Object body) {

    /** A table or a workbook is sent as it is: the library knows no way to make one. */
    static final RestAssuredConfig ANY_TYPE_AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("text/csv", ContentType.TEXT)
                    .encodeContentTypeAs(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ContentType.TEXT));

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** All of them, in the order of the document. */
    public static List<Operation> all() {
        Map<String, Map<String, Object>> paths = SignedIn.nobody()
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .path("paths");
        var all = new ArrayList<Operation>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> described && described.containsKey("operationId")) {
                all.add(read(method.toUpperCase(Locale.ROOT), path, described));
            }
        }));
        return all;
    }

    private static Operation read(String method, String path, Map<?, ?> described) {
        var roles = new TreeSet<String>();
        for (var requirement : list(described.get("security"))) {
            for (var scheme : ((Map<?, ?>) requirement).values()) {
                list(scheme).forEach(role -> roles.add(role.toString()));
            }
        }
        var queries = new LinkedHashSet<String>();
        boolean paged = false;
        for (var item : list(described.get("parameters"))) {
            var parameter = (Map<?, ?>) item;
            var name = parameter.get("name").toString();
            if ("query".equals(parameter.get("in"))) {
                paged |= name.equals("cursor");
                if (Boolean.TRUE.equals(parameter.get("required")) || namesThing(name)) {
                    queries.add(name);
                }
            }
        }
        String bodyType = null;
        Object body = Map.of();
        if (described.get("requestBody") instanceof Map<?, ?> request
                && request.get("content") instanceof Map<?, ?> content) {
            var first = content.entrySet().iterator().next();
            bodyType = first.getKey().toString();
            body = example((Map<?, ?>) first.getValue());
        }
        boolean endless = described.get("responses").toString().contains("text/event-stream");
        var id = described.get("operationId").toString();
        return new Operation(id, method, path, roles, queries, paged, endless, bodyType, body);
    }

    private static Object example(Map<?, ?> media) {
        if (media.get("examples") instanceof Map<?, ?> examples && !examples.isEmpty()) {
            return ((Map<?, ?>) examples.values().iterator().next()).get("value");
        }
        return media.get("example") == null ? Map.of() : media.get("example");
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    /** Whether a field or parameter of this name holds the id of a thing. */
    private static boolean namesThing(String name) {
        return name.endsWith("Id") || name.endsWith("Ids") || name.equals("stream");
    }

    /** Names of the parameters in its path. */
    public List<String> parameters() {
        return PARAMETER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** Names of the fields in its example of a body, and of its query parameters, that hold ids. */
    public Set<String> mentions() {
        var names = new LinkedHashSet<>(queries);
        substituted(body, name -> {
            names.add(name);
            return null;
        });
        return names;
    }

    /** Calls it with these values for its path and query, and with the example of its body, in which ids are these too. */
    public Response call(RequestSpecification caller, UnaryOperator<String> values) {
        var request = caller.accept("*/*").header("If-Match", "\"1\"");
        if (bodyType != null) {
            var filled = bodyWith(values);
            request.config(ANY_TYPE_AS_TEXT).contentType(bodyType);
            request.body(bodyType.contains("json") ? filled : String.valueOf(filled));
        }
        for (var query : queries) {
            var value = values.apply(query);
            if (value != null) {
                request.queryParam(query, value);
            }
        }
        return request.request(method, target(values));
    }

    /** What an endless answer begins with: its status, and what comes within a second. */
    public String listen(String token, UnaryOperator<String> values) {
        var heard = new ByteArrayOutputStream();
        try {
            var connection = (HttpURLConnection)
                    URI.create(RestAssured.baseURI + ":" + RestAssured.port + target(values) + "?from=START")
                            .toURL()
                            .openConnection();
            if (token != null) {
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            connection.setReadTimeout(1000);
            try {
                heard.write((connection.getResponseCode() + " ").getBytes(StandardCharsets.UTF_8));
                connection.getInputStream().transferTo(heard);
            } catch (IOException silence) {
                // Nothing more came, or the answer was a refusal.
            } finally {
                connection.disconnect();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    /** The example of its body, in which ids are these. */
    Object bodyWith(UnaryOperator<String> values) {
        return substituted(body, values);
    }

    /** Its path with these values; where there is none, with an id that nobody has. */
    String target(UnaryOperator<String> values) {
        return PARAMETER.matcher(path).replaceAll(match -> {
            var name = match.group(1);
            var value = values.apply(name);
            return value != null
                    ? value
                    : name.endsWith("Id") ? UUID.randomUUID().toString() : "1";
        });
    }

    /** The same with each id in it replaced, unless there is no value for its name. */
    private static Object substituted(Object part, UnaryOperator<String> values) {
        if (part instanceof Map<?, ?> object) {
            var copy = new LinkedHashMap<Object, Object>();
            object.forEach((name, value) -> copy.put(
                    name,
                    namesThing(name.toString())
                            ? replaced(name.toString(), value, values)
                            : substituted(value, values)));
            return copy;
        }
        return part instanceof List<?> items
                ? items.stream().map(item -> substituted(item, values)).toList()
                : part;
    }

    private static Object replaced(String name, Object value, UnaryOperator<String> values) {
        if (value instanceof List<?>) {
            var one = values.apply(name.substring(0, name.length() - 1));
            return one == null ? value : List.of(one);
        }
        var one = values.apply(name);
        return one == null ? value : one;
    }

    @Override
    public String toString() {
        return id;
    }
}
