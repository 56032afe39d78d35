package io.plumbline.target.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.TestIssuer;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The issuer comes late, turns its key, and goes away. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
@TestProfile(IssuerTest.LateIssuer.class)
class IssuerTest {

    public static class LateIssuer implements QuarkusTestProfile {
        static final String PORT = "plumbline.test.late-issuer";

        private static String freePort() {
            try (var socket = new java.net.ServerSocket(0)) {
                return Integer.toString(socket.getLocalPort());
            } catch (java.io.IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            var port = System.getProperty(PORT);
            if (port == null) {
                port = freePort();
                System.setProperty(PORT, port);
            }
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://localhost:" + port,
                    "quarkus.oidc.token.issuer",
                    "http://localhost:" + port,
                    "quarkus.oidc.token.forced-jwk-refresh-interval",
                    "0S");
        }
    }

    @Test
    void never_open_whatever_the_issuer_does() {
        int port = Integer.getInteger(LateIssuer.PORT);
        call("ey.anything.at-all")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:plumbline:problem:issuer-unreachable"));

        String early;
        String afterTurn;
        try (var issuer = TestIssuer.start(port)) {
            early = token(issuer);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> call(early).statusCode(200));

            issuer.turnKey();
            afterTurn = token(issuer);
            call(afterTurn).statusCode(200);
        }
        call(afterTurn).statusCode(200);
        try (var stranger = TestIssuer.start(0)) {
            var foreign = stranger.token(Map.of(
                    "iss",
                    "http://localhost:" + port,
                    "sub",
                    "eve",
                    "organisation",
                    "default",
                    "roles",
                    List.of(Role.VIEWER)));
            call(foreign).statusCode(503);
        }
    }

    private static String token(TestIssuer issuer) {
        return issuer.token(Map.of("sub", "vera", "organisation", "default", "roles", List.of(Role.VIEWER)));
    }

    private static ValidatableResponse call(String token) {
        return given().header("Authorization", "Bearer " + token).get("/plans").then();
    }
}
