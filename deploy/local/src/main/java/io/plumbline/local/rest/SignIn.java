package io.plumbline.local.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fetches the tokens of demo people from the launcher's issuer, and keeps each until shortly before it expires. */
public final class SignIn {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final String issuer;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String text, Instant until) {}

    public SignIn(String issuer) {
        this.issuer = issuer;
    }

    String token(String person) {
        return tokens.compute(
                        person,
                        (name, known) -> known != null && Instant.now().isBefore(known.until()) ? known : fetch(name))
                .text();
    }

    private Token fetch(String person) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=plumbline-demo&password=demo&username=" + person))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Refused("sign-in of " + person, response.statusCode(), response.body());
            }
            JsonNode answer = JSON.readTree(response.body());
            return new Token(
                    answer.get("access_token").asText(),
                    Instant.now().plusSeconds(answer.get("expires_in").asLong()).minus(EARLY));
        } catch (IOException e) {
            throw new UncheckedIOException("sign-in of " + person + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted during the sign-in of " + person, e));
        }
    }
}
