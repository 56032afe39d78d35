package io.plumbline.target.subscription;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.target;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.target.subscription.Receiver.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class WebhookTest {

    /** As configured by default. */
    private static final int SENDERS = 4;

    private static final String CHANGED = "io.plumbline.target.TargetChanged.v1";

    @Test
    void an_event_is_told_signed_tried_again_logged_and_sent_once_more_when_asked() throws Exception {
        try (var receiver = new Receiver(500)) {
            var plan = plan();
            var webhook = add(receiver, plan);
            String id = webhook.extract().path("id");
            String secret = webhook.extract().path("secret");
            target(plan, kpi("profit"), 1000, "double");

            await().untilAsserted(() -> deliveries(id)
                    .body("items", hasSize(1))
                    .body("items[0].state", equalTo("DELIVERED"))
                    .body("items[0].attempts", equalTo(2))
                    .body("items[0].lastStatus", equalTo(204)));
            assertEquals(2, receiver.calls().size());
            receiver.calls().forEach(call -> assertSigned(secret, call));
            var first = receiver.calls().get(0);
            var second = receiver.calls().get(1);
            assertEquals(first.headers().get("webhook-id"), second.headers().get("webhook-id"));
            assertEquals(first.body(), second.body());
            assertTrue(first.body().contains("\"type\":\"" + CHANGED + "\""), first.body());

            SignedIn.admin()
                    .post("/webhooks/" + id + "/deliveries/"
                            + deliveries(id).extract().path("items[0].id") + "/resends")
                    .then()
                    .statusCode(202);
            await().until(() -> receiver.calls().size() == 3);
            assertEquals(
                    first.headers().get("webhook-id"),
                    receiver.calls().get(2).headers().get("webhook-id"));
        }
    }

    @Test
    void what_is_never_taken_is_given_up_and_who_is_gone_is_told_no_more() {
        try (var refusing = new Receiver(500, 500, 500, 500);
                var gone = new Receiver(410)) {
            var plan = plan();
            String refused = add(refusing, plan).extract().path("id");
            String stopped = add(gone, plan).extract().path("id");
            target(plan, kpi("profit"), 1000, "double");

            await().untilAsserted(() -> deliveries(refused)
                    .body("items[0].state", equalTo("GIVEN_UP"))
                    .body("items[0].lastError", equalTo("The receiver answered 500.")));
            assertEquals(3, refusing.calls().size());
            await().untilAsserted(() -> SignedIn.admin()
                    .get("/webhooks/" + stopped)
                    .then()
                    .body("active", equalTo(false))
                    .body("stoppedWhy", equalTo("The receiver answered 410 Gone.")));
            assertEquals(1, gone.calls().size());
        }
    }

    @Test
    void receivers_of_one_organisation_that_never_answer_do_not_hold_up_those_of_another() {
        try (var silent = Receiver.silent();
                var quick = new Receiver()) {
            SignedIn.of("silent", "ada", "admin")
                    .contentType("application/json")
                    .body(Map.of("url", silent.address()))
                    .post("/webhooks")
                    .then()
                    .statusCode(201);
            int events = 16;
            for (int i = 0; i < events; i++) {
                SignedIn.in("silent")
                        .contentType("application/json")
                        .body(Map.of("name", "Plan " + i, "currency", "EUR", "firstYear", 2027))
                        .post("/plans")
                        .then()
                        .statusCode(201);
            }
            await().until(() -> silent.calls().size() >= SENDERS);

            var plan = plan();
            add(quick, plan);
            target(plan, kpi("profit"), 1000, "double");
            await().atMost(30, TimeUnit.SECONDS).until(() -> !quick.calls().isEmpty());
            assertTrue(silent.calls().size() < events, silent.calls().size() + " calls came first");
        }
    }

    @Test
    void a_secret_is_shown_once_and_a_change_needs_the_version_it_is_based_on() {
        try (var receiver = new Receiver()) {
            String id = add(receiver, plan()).extract().path("id");
            SignedIn.admin().get("/webhooks/" + id).then().statusCode(200).body("secret", nullValue());

            var terms = new HashMap<String, Object>(Map.of("url", receiver.address(), "active", false));
            put("/webhooks/" + id, "\"7\"", terms).statusCode(412);
            put("/webhooks/" + id, "\"1\"", terms).statusCode(200).body("active", equalTo(false));
            SignedIn.admin().delete("/webhooks/" + id).then().statusCode(204);
            SignedIn.admin().get("/webhooks/" + id).then().statusCode(404);
        }
    }

    @Test
    void an_address_that_is_none_is_refused_with_its_place() {
        post("/webhooks", Map.of("url", "ftp://bi.example.org"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/url"));
        post("/webhooks", Map.of()).statusCode(422).body("violations[0].pointer", equalTo("/url"));
    }

    private static ValidatableResponse add(Receiver receiver, String plan) {
        return post("/webhooks", Map.of("url", receiver.address(), "eventTypes", List.of(CHANGED), "planId", plan))
                .statusCode(201);
    }

    private static ValidatableResponse deliveries(String webhook) {
        return SignedIn.admin()
                .get("/webhooks/" + webhook + "/deliveries")
                .then()
                .statusCode(200);
    }

    /** As a receiver does it, by the specification alone. */
    private static void assertSigned(String secret, Call call) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            var signed = call.headers().get("webhook-id") + "." + call.headers().get("webhook-timestamp") + "."
                    + call.body();
            assertEquals(
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
                    call.headers().get("webhook-signature"));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ValidatableResponse post(String path, Object body) {
        return SignedIn.admin()
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse put(String path, String ifMatch, Object body) {
        return SignedIn.admin()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path)
                .then();
    }
}
