package io.plumbline.local.rest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One service's REST interface, as one person calls it. A service that says "not yet" (503) is asked again, as it asks for, for up to a minute. */
public final class Api {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);
    private static final int NOT_YET = 503;
    private static final int NOT_FOUND = 404;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String address;
    private final SignIn signIn;
    private final String person;
    private final Duration limit;

    /** @param person who calls, as the issuer knows them */
    public Api(String address, SignIn signIn, String person) {
        this(address, signIn, person, CALL_LIMIT);
    }

    private Api(String address, SignIn signIn, String person, Duration limit) {
        this.address = address;
        this.signIn = signIn;
        this.person = person;
        this.limit = limit;
    }

    /** The same service, called by somebody else. */
    public Api as(String somebody) {
        return new Api(address, signIn, somebody, limit);
    }

    /** The same service, called with that much patience for each answer. */
    public Api within(Duration longest) {
        return new Api(address, signIn, person, longest);
    }

    public Answer get(String path) {
        return call(path, "GET", null, null);
    }

    public Answer post(String path, JsonNode body) {
        return call(path, "POST", body, null);
    }

    /** @param entityTag of what is changed, null when it is made for the first time */
    public Answer post(String path, JsonNode body, String entityTag) {
        return call(path, "POST", body, entityTag);
    }

    /** @param entityTag of what is changed, null when it is made for the first time */
    public Answer put(String path, JsonNode body, String entityTag) {
        return call(path, "PUT", body, entityTag);
    }

    /** @param entityTag of what is taken away */
    public Answer delete(String path, String entityTag) {
        return call(path, "DELETE", null, entityTag);
    }

    /** Whether there is such a thing. */
    public boolean has(String path) {
        try {
            get(path);
            return true;
        } catch (Refused e) {
            if (e.status() == NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=50" + cursor)
                    .body();
            page.get("items").forEach(items::add);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private Answer call(String path, String method, JsonNode body, String entityTag) {
        HttpRequest.Builder request = request(path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (entityTag != null) {
            request.header("If-Match", entityTag);
        }
        return answer(request.build());
    }

    /**
     * Sends a file as it lies there.
     *
     * @param type its media type
     */
    public Answer upload(String path, String type, Path file) {
        try {
            return answer(request(path)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofFile(file))
                    .build());
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(limit)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + signIn.token(person));
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<String> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new Refused(request.method() + " " + request.uri().getPath(), response.statusCode(), response.body());
        }
        return new Answer(
                parse(response.body()),
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValueAsLong("Plumbline-Plan-Revision").orElse(0));
    }

    private HttpResponse<String> send(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
                if (response.statusCode() != NOT_YET || System.nanoTime() > end) {
                    return response;
                }
                Thread.sleep(1000
                        * response.headers().firstValueAsLong("Retry-After").orElse(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted during " + request.uri(), e));
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
