package io.plumbline.embedded.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Who calls in a test. Without a word it is {@link #PERSON}, of organisation {@link #ORGANISATION}, who may do everything but
 * administrate; {@code SignedIn.as("ben", Role.APPROVER).post(...)} is somebody else.
 */
public final class SignedIn {

    public static final String PERSON = "kim";
    public static final String ORGANISATION = "default";

    private static final List<String> ROLES = List.of("viewer", "planner", "approver", "reviewer", "owner");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private SignedIn() {}

    /** Somebody else of the same organisation. */
    public static RequestSpecification as(String person, String... roles) {
        return of(ORGANISATION, person, roles);
    }

    /** Somebody of an organisation. */
    public static RequestSpecification of(String organisation, String person, String... roles) {
        return given().header("Authorization", "Bearer " + token(organisation, person, roles));
    }

    /** The administrator of the same organisation. */
    public static RequestSpecification admin() {
        return as("ada", "admin");
    }

    /** {@link #PERSON}'s colleague in another organisation: the same roles there. */
    public static RequestSpecification in(String organisation) {
        return of(organisation, PERSON, ROLES.toArray(String[]::new));
    }

    /** Nobody: no token is sent. */
    public static RequestSpecification nobody() {
        return given().noFiltersOfType(SignInByDefault.Filter.class);
    }

    public static String token(String organisation, String person, String... roles) {
        var names = Stream.of(roles).map(role -> '"' + role + '"').collect(Collectors.joining(","));
        return TOKENS.computeIfAbsent(
                "{\"sub\":\"%s\",\"organisation\":\"%s\",\"roles\":[%s]}".formatted(person, organisation, names),
                SignedIn::fetch);
    }

    /** A viewer's token that is valid for so many seconds only. */
    public static String tokenFor(String person, long seconds) {
        return fetch("{\"sub\":\"%s\",\"organisation\":\"%s\",\"roles\":[\"viewer\"],\"exp\":%d}"
                .formatted(person, ORGANISATION, System.currentTimeMillis() / 1000 + seconds));
    }

    static String tokenByDefault() {
        return tokenIn(ORGANISATION);
    }

    static String tokenIn(String organisation) {
        return token(organisation, PERSON, ROLES.toArray(String[]::new));
    }

    private static String fetch(String claims) {
        var issuer = ConfigProvider.getConfig().getValue("plumbline.sign-in.issuer", String.class);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/tokens"))
                .POST(HttpRequest.BodyPublishers.ofString(claims))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
