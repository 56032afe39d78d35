package io.plumbline.target.security;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.target;
import static io.plumbline.target.Story.terms;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With limits so narrow that a test can reach them. */
@QuarkusTest
@TestProfile(LimitsTest.Narrow.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class LimitsTest {

    /** More than the other tests leave behind. */
    private static final int MOST_CONNECTIONS = 500;

    public static final class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "plumbline.calls.per-second", "5",
                    "plumbline.calls.at-once", "40",
                    "plumbline.calls.costly-per-second", "1",
                    "plumbline.calls.costly-at-once", "3",
                    "plumbline.limits.targets-per-plan", "2",
                    "quarkus.http.limits.max-connections", String.valueOf(MOST_CONNECTIONS),
                    // A call that is being answered counts as idle, and the first one takes a while.
                    "quarkus.http.idle-timeout", "5S");
        }
    }

    @Test
    void a_caller_that_calls_too_often_is_told_when_to_come_back_and_the_others_are_served() {
        int refused = 0;
        for (int call = 0; call < 400 && refused == 0; call++) {
            var answer = SignedIn.of("hasty", "somebody", "viewer").get("/plans");
            if (answer.statusCode() == 429) {
                answer.then()
                        .contentType("application/problem+json")
                        .header("Retry-After", matchesPattern("[1-9]\\d*"))
                        .body("type", equalTo("urn:plumbline:problem:too-many-calls"))
                        .body("detail", containsString("5 calls a second"));
                refused++;
            }
        }
        assertEquals(1, refused, "calls that were refused");
        SignedIn.of("hasty", "somebody else", "viewer").get("/plans").then().statusCode(200);
        SignedIn.of("patient", "somebody", "viewer").get("/plans").then().statusCode(200);
        assertTrue(refusals("all") >= 1, "the metric counts it");
    }

    @Test
    void costly_operations_are_counted_by_themselves() {
        var plan = plan();
        var answer = given().get("/plans/" + plan + "/export");
        answer.then().statusCode(200);
        for (int call = 1; call < 12 && answer.statusCode() == 200; call++) {
            answer = given().get("/plans/" + plan + "/export");
        }
        answer.then().statusCode(429).header("Retry-After", equalTo("1")).body("detail", containsString("costly"));
        given().get("/plans/" + plan).then().statusCode(200);
        assertTrue(refusals("costly") >= 1, "the metric counts it");
    }

    @Test
    void a_plan_takes_as_many_targets_as_it_may_have_and_no_more() {
        var plan = plan();
        target(plan, kpi("one"), 1000, "double");
        target(plan, kpi("two"), 1000, "double");
        post("/plans/" + plan + "/targets", terms(kpi("three"), 1000, "double"))
                .statusCode(409)
                .body("detail", containsString("at most 2 targets"));
    }

    @Test
    void who_says_nothing_is_hung_up_on() throws IOException {
        try (var silent = new Socket("localhost", RestAssured.port)) {
            silent.setSoTimeout(20_000);
            var begin = Instant.now();
            assertEquals(-1, silent.getInputStream().read());
            assertTrue(Duration.between(begin, Instant.now()).toSeconds() < 15, "hung up in time");
        }
    }

    @Test
    void connections_that_say_nothing_count_and_make_room_again() throws IOException {
        var silent = new ArrayList<Socket>();
        try {
            while (silent.size() < MOST_CONNECTIONS + 100) {
                silent.add(new Socket("localhost", RestAssured.port));
            }
            await().until(() -> isHungUpOn(silent.get(silent.size() - 1)));
            assertFalse(isHungUpOn(silent.get(0)), "the first may stay when there is no room for the last");
            await().until(() -> silent.stream().allMatch(LimitsTest::isHungUpOn));
            SignedIn.of("patient", "somebody", "viewer").get("/plans").then().statusCode(200);
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
    }

    private static boolean isHungUpOn(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() == -1;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    private static double refusals(String calls) {
        var metric = "plumbline_calls_refused_total{calls=\"" + calls + "\"";
        return SignedIn.of("patient", "metrics", "machine")
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
