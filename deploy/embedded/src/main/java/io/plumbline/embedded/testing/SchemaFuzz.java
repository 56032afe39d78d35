package io.plumbline.embedded.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Calls each operation with bodies and queries made from its schemas and then damaged. Whatever comes, the answer is one that the
 * document names and never a 5xx, what was accepted fits the schema, and so does its answer.
 *
 * <p>The same seed gives the same calls: {@code -Dplumbline.fuzz.seed=7 -Dplumbline.fuzz.turns=2000} is a longer run of its own.
 */
public final class SchemaFuzz {

    private static final Logger LOG = Logger.getLogger(SchemaFuzz.class);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIGURATION =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final long SEED = Long.getLong("plumbline.fuzz.seed", 20261125);
    private static final int TURNS = Integer.getInteger("plumbline.fuzz.turns", 25);

    private final String organisation;
    private final JsonNode document;
    private final SchemaBodies bodies;
    private final QueryValues queries;
    private final Random random = new Random(SEED);
    private final Supplier<Map<String, String>> things;
    private final List<String> findings = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> validators = new IdentityHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    private TreeMap<String, String> ids = new TreeMap<>();

    /**
     * @param organisation in which somebody calls
     * @param things ids of what the organisation has, by the name of the path parameter; new ones at each call
     */
    public SchemaFuzz(String organisation, Supplier<Map<String, String>> things) {
        this.organisation = organisation;
        this.things = things;
        var text =
                SignedIn.nobody().queryParam("format", "json").get("/q/openapi").asString();
        try {
            document = MAPPER.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        bodies = new SchemaBodies(document, random);
        queries = new QueryValues(random);
    }

    /** What was wrong, one line each; empty if nothing was. */
    public List<String> findings() {
        for (var operation : Operation.all()) {
            boolean takesJson = "application/json".equals(operation.bodyType());
            var described = described(operation);
            if (!operation.endless() && (takesJson || described.has("parameters"))) {
                ids = new TreeMap<>(things.get());
                bodies.naming(ids);
                for (int turn = 0; turn < TURNS; turn++) {
                    probe(operation, described, turn);
                }
            }
        }
        LOG.infof(
                "fuzzed %s with seed %d: %d calls, answered %s, %d findings",
                document.at("/info/title").asText(),
                SEED,
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                statuses,
                findings.size());
        return findings;
    }

    /** How often each status was answered: a run in which nothing was accepted proves little. */
    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    private JsonNode described(Operation operation) {
        return document.at("/paths")
                .get(operation.path())
                .get(operation.method().toLowerCase(Locale.ROOT));
    }

    private void probe(Operation operation, JsonNode described, int turn) {
        var request = SignedIn.of(organisation, "fuzzer", operation.roles().toArray(String[]::new))
                .accept("*/*")
                .header("If-Match", tag(operation));
        var schema =
                described.at("/requestBody/content").path("application/json").path("schema");
        JsonNode body = null;
        if (!schema.isMissingNode()) {
            body = turn % 2 == 0 && operation.body() instanceof Map ? example(operation) : bodies.make(schema);
            if (turn > 1 && body.isContainerNode()) {
                bodies.damage(body);
            }
            request.contentType("application/json").body(body.toString());
        } else if (operation.bodyType() != null) {
            request.config(Operation.ANY_TYPE_AS_TEXT)
                    .contentType(operation.bodyType())
                    .body(String.valueOf(operation.body()));
        }
        var query = queries.choose(described.path("parameters"), body == null ? 1 : 6);
        query.forEach(request::queryParam);
        var answer = request.request(operation.method(), path(operation));
        judge(operation, described, schema, body, query, answer);
    }

    private void judge(
            Operation operation,
            JsonNode described,
            JsonNode schema,
            JsonNode body,
            Map<String, String> query,
            Response answer) {
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        var call = "%s %s %s -> %d ".formatted(operation, query, shortened(String.valueOf(body)), status);
        var documented = described.get("responses").path(String.valueOf(status));
        if (status >= 500) {
            findings.add(call + answer.asString());
        } else if (documented.isMissingNode()) {
            findings.add(call + "is not in the document: " + answer.asString());
        }
        // 202 says that it was received; whether it is any good is judged later, and told where the answer points to.
        if (status < 300 && status != 202) {
            if (body != null) {
                violations(schema, body)
                        .forEach(violation -> findings.add(call + "was accepted although " + violation));
            }
            queries.violations(described.path("parameters"), query, this::violations)
                    .forEach(violation -> findings.add(call + "was accepted although " + violation));
        }
        var content = documented.path("content").path(status < 300 ? "application/json" : "application/problem+json");
        if (content.has("schema") && answer.contentType().contains("json")) {
            violations(content.get("schema"), parsed(answer.asString()))
                    .forEach(violation -> findings.add(call + "is answered with " + violation));
        }
    }

    private static String shortened(String text) {
        return text.length() < 600 ? text : text.substring(0, 300) + "..." + text.substring(text.length() - 200);
    }

    private JsonNode example(Operation operation) {
        return MAPPER.valueToTree(operation.bodyWith(this::value));
    }

    private String value(String name) {
        return ids.entrySet().stream()
                .filter(thing ->
                        name.toLowerCase(Locale.ROOT).endsWith(thing.getKey().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private String path(Operation operation) {
        return operation.target(name -> {
            var known = value(name);
            return known != null
                    ? known
                    : name.endsWith("Id") ? UUID.randomUUID().toString() : "1";
        });
    }

    /** The present version of what is to be changed, so that changes get beyond it. */
    private String tag(Operation operation) {
        if (operation.method().equals("GET")) {
            return "\"1\"";
        }
        var path = path(operation);
        for (var place : new String[] {path, path.substring(0, Math.max(1, path.lastIndexOf('/')))}) {
            var tag = SignedIn.of(organisation, "fuzzer", "viewer", "admin")
                    .get(place)
                    .header("ETag");
            if (tag != null) {
                return tag;
            }
        }
        return "\"1\"";
    }

    private List<String> violations(JsonNode schema, JsonNode value) {
        var validator = validators.computeIfAbsent(schema, named -> {
            var whole = JsonNodeFactory.instance.objectNode();
            whole.set("allOf", JsonNodeFactory.instance.arrayNode().add(named));
            whole.set("components", document.get("components"));
            return SCHEMAS.getSchema(whole, CONFIGURATION);
        });
        return validator.validate(value).stream().map(Object::toString).toList();
    }

    private static JsonNode parsed(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(text, unreadable);
        }
    }
}
