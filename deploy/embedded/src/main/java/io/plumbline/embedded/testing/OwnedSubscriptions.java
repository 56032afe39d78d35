package io.plumbline.embedded.testing;

import static org.awaitility.Awaitility.await;

import io.plumbline.embedded.testing.Topic.Event;
import java.util.Map;
import java.util.UUID;

/** What an organisation has at every service once somebody follows it and something failed: a webhook with deliveries, a dead letter. */
public final class OwnedSubscriptions {

    /** Nobody listens there: what is sent stays in the list of deliveries. */
    private static final String NOBODY = "http://127.0.0.1:9/";

    private OwnedSubscriptions() {}

    /** The canary's owner has a webhook from now on. */
    public static String webhook(CanaryWalk walk) {
        var id = webhook(walk.owner(), walk.text());
        walk.owns("webhookId", id);
        return id;
    }

    /** The organisation has a webhook from now on. */
    static String webhook(String organisation, String description) {
        return SignedIn.of(organisation, "ada", "admin")
                .contentType("application/json")
                .body(Map.of("url", NOBODY, "description", description))
                .post("/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Something was told since; that is a delivery of the webhook. */
    public static void delivery(CanaryWalk walk, String webhookId) {
        var deliveries = "/webhooks/" + webhookId + "/deliveries";
        walk.owns("deliveryId", await().until(() -> first(walk, deliveries, "items[0].id"), id -> id != null));
    }

    /** An event of the owner, with the canary in it, cannot be processed. */
    public static void deadLetter(CanaryWalk walk, String broker, String topic, String source, String type) {
        var stream = UUID.randomUUID().toString();
        var attributes = Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                source,
                "type",
                type,
                "subject",
                stream,
                "tenant",
                walk.owner(),
                "partitionkey",
                stream,
                "sequence",
                "1");
        new Topic(broker, topic).send(new Event(stream, attributes, "{\"reason\": \"" + walk.text() + "\", "));
        var letters = "/dead-letters?stream=" + stream;
        walk.owns("stream", stream);
        walk.owns("number", await().until(() -> first(walk, letters, "items[0].number"), number -> number != null));
    }

    private static String first(CanaryWalk walk, String path, String field) {
        Object value = SignedIn.of(walk.owner(), "ada", "admin")
                .get(path)
                .then()
                .extract()
                .path(field);
        return value == null ? null : value.toString();
    }
}
