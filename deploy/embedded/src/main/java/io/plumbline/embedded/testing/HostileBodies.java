package io.plumbline.embedded.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Bodies that are meant to break a service, made from the example of each operation that takes JSON: each must be a 4xx within a second. */
public final class HostileBodies {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern FIRST_FIELD = Pattern.compile("^\\{(\"[^\"]+\"):");
    private static final Pattern TEXT = Pattern.compile(":\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile(":-?\\d+(\\.\\d+)?(?=[,}])");

    /** A file is received and judged in the background: hostile ones have a test of their own. */
    private static final String PLAN_FILES = "importPlan";

    private static final long SECOND = 1000;

    private final List<String> findings = new ArrayList<>();
    private final byte[] bomb = bomb();

    private HostileBodies() {}

    /** What was not refused, or not in time, one line each; empty if nothing was. */
    public static List<String> findings() {
        var hostile = new HostileBodies();
        for (var operation : Operation.all()) {
            if ("application/json".equals(operation.bodyType())
                    && !operation.id().equals(PLAN_FILES)) {
                hostile.send(operation);
            }
        }
        return hostile.findings;
    }

    private void send(Operation operation) {
        var example = text(operation.body());
        variants(example).forEach((name, body) -> refused(operation, name, "application/json", body.getBytes(UTF_8)));
        refused(operation, "bad UTF-8", "application/json", badUtf8(example));
        for (var type : List.of("text/plain", "application/xml", "nonsense", "application/x-www-form-urlencoded")) {
            refused(operation, "as " + type, type, example.getBytes(UTF_8));
        }
        refused(operation, "a compressed bomb", "application/json", bomb, "gzip");
        refused(operation, "a compressed body", "application/json", zipped(example.getBytes(UTF_8)), "gzip");
    }

    private static Map<String, String> variants(String example) {
        var variants = new LinkedHashMap<String, String>();
        variants.put("deep lists", "[".repeat(100_000));
        variants.put("deep objects", "{\"a\":".repeat(50_000));
        variants.put("an unknown field", "{\"unheardOf\":1," + example.substring(1));
        variants.put("a long name", "{\"" + "n".repeat(100_000) + "\":1," + example.substring(1));
        variants.put("two documents", example + "{}");
        variants.put("a comment", "/* */" + example);
        variants.put("no end", example.substring(0, example.length() - 1));
        variants.put("nothing", "");
        variants.put("null", "null");
        variants.put("a list", "[]");
        variants.put("a text", "\"text\"");
        var field = FIRST_FIELD.matcher(example);
        if (field.find()) {
            variants.put("a field twice", "{" + field.group(1) + ":null," + example.substring(1));
        }
        if (TEXT.matcher(example).find()) {
            variants.put("NUL in a text", replace(TEXT, example, ":\"a\\u0000b\""));
            variants.put("a raw NUL in a text", replace(TEXT, example, ":\"a\0b\""));
            variants.put("a long text", replace(TEXT, example, ":\"" + "x".repeat(500_000) + "\""));
            variants.put("a number for a text", replace(TEXT, example, ":0"));
        }
        if (NUMBER.matcher(example).find()) {
            variants.put("an exponent", replace(NUMBER, example, ":1e1000000000"));
            variants.put("a small exponent", replace(NUMBER, example, ":1e-1000000000"));
            variants.put("many digits", replace(NUMBER, example, ":" + "9".repeat(200_000)));
            variants.put("NaN", replace(NUMBER, example, ":NaN"));
            variants.put("a text for a number", replace(NUMBER, example, ":\"1\""));
        }
        return variants;
    }

    private static String replace(Pattern pattern, String example, String by) {
        return pattern.matcher(example).replaceFirst(Matcher.quoteReplacement(by));
    }

    private void refused(Operation operation, String name, String type, byte[] body) {
        refused(operation, name, type, body, "identity");
    }

    /** A second try forgives what a busy machine did to the first. */
    private void refused(Operation operation, String name, String type, byte[] body, String encoding) {
        var answer = call(operation, type, body, encoding);
        if (answer.millis() > SECOND) {
            answer = call(operation, type, body, encoding);
        }
        if (answer.status() < 400 || answer.status() >= 500 || answer.millis() > SECOND) {
            findings.add("%s with %s: %d after %d ms %s"
                    .formatted(operation, name, answer.status(), answer.millis(), answer.body()));
        }
    }

    private record Answer(int status, long millis, String body) {}

    private static Answer call(Operation operation, String type, byte[] body, String encoding) {
        var path = operation.target(name -> UUID.randomUUID().toString());
        var token = SignedIn.token("hostile", "somebody", operation.roles().toArray(String[]::new));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .method(operation.method(), HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Content-Encoding", encoding)
                .header("If-Match", "\"1\"")
                .build();
        try {
            return send(request);
        } catch (IOException hungUp) {
            return again(request);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A server that has refused a body need not read the rest: the next call on that connection may find it closed. */
    private static Answer again(HttpRequest request) {
        try {
            return send(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin), answer.body());
    }

    private static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] badUtf8(String example) {
        var bytes = example.getBytes(UTF_8);
        bytes[example.indexOf('"') + 1] = (byte) 0xC3;
        bytes[example.indexOf('"') + 2] = '(';
        return bytes;
    }

    private static byte[] bomb() {
        return zipped(new byte[100 << 20]);
    }

    private static byte[] zipped(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
