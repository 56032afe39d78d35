package io.plumbline.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Creation under an {@code Idempotency-Key}: the first request with a key takes effect, each later one with the same body gets the
 * first answer again. Key and effect are one transaction, and a second request that comes while the first is under way waits for it.
 */
@ApplicationScoped
public class Idempotency {

    /** Name of the request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;

    /** The transaction of the key is that of the creation, and the clone of a large plan takes its time. */
    private static final int LONGEST_SECONDS = 600;

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final ObjectMapper json;

    Idempotency(IdempotencyKeys keys, Caller caller, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.json = json;
    }

    /**
     * @param key the header as sent, or null: then the creation simply takes place
     * @param operation what is created, so that a key does not serve for two things
     * @throws Refusal 422 if the key was used with another body or for something else
     */
    public Response once(String key, String operation, Object body, Supplier<? extends RestResponse<?>> creation) {
        if (key == null) {
            return creation.get().toResponse();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid(HEADER, "An idempotency key has 1 to " + LONGEST_KEY + " characters.");
        }
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> first(key, operation, hash(body), creation));
    }

    private Response first(
            String key, String operation, String bodyHash, Supplier<? extends RestResponse<?>> creation) {
        if (keys.take(caller.tenant(), key, operation, bodyHash)) {
            var response = creation.get().toResponse();
            keys.keep(
                    caller.tenant(),
                    key,
                    new IdempotencyKeys.Answer(
                            operation,
                            bodyHash,
                            response.getStatus(),
                            response.getHeaderString(HttpHeaders.LOCATION),
                            response.getHeaderString(HttpHeaders.ETAG),
                            response.getHeaderString(PlanRevision.HEADER),
                            write(response.getEntity())));
            return response;
        }
        var answer = keys.get(caller.tenant(), key);
        if (!answer.operation().equals(operation) || !answer.bodyHash().equals(bodyHash)) {
            throw Refusal.invalid(HEADER, "The key was used for another request: take a new one for each creation.");
        }
        return again(answer);
    }

    private static Response again(IdempotencyKeys.Answer answer) {
        var response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        if (answer.location() != null) {
            response.location(URI.create(answer.location()));
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.revision() != null) {
            response.header(PlanRevision.HEADER, answer.revision());
        }
        return response.build();
    }

    private String hash(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(write(body).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer that cannot be written", impossible);
        }
    }
}
