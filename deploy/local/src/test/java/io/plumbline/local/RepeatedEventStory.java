package io.plumbline.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.LoadedPlan;
import java.util.HashMap;
import java.util.UUID;

/** An event that comes twice is checked once, and a version that comes late is ignored (fixture F10). */
final class RepeatedEventStory {
    private static final String CODE = "campaigns";

    private final Services services;
    private final LoadedPlan plan;
    private final Topic topic;

    RepeatedEventStory(Services services, LoadedPlan plan, String broker) {
        this.services = services;
        this.plan = plan;
        this.topic = new Topic(broker, "plumbline.target.v1");
    }

    void holds() {
        long revision = revise("First the owner changes");
        Event older = newest();
        revision = revise("Then the owner changes again");
        Event last = newest();
        JsonNode verdict = verdict(revision);
        int checks = checks();

        topic.send(last);
        topic.send(last);
        assertEquals(checks + 1, checksAfter(revise("A change behind the copies")), "the copies were not checked");

        var late = new HashMap<>(older.attributes());
        late.put("id", UUID.randomUUID().toString());
        topic.send(new Event(older.key(), late, older.data()));
        long settled = revise("A change behind the old version");
        assertEquals(checks + 2, checksAfter(settled), "the old version was not checked");
        assertEquals(
                verdict.get("targetVersion").asInt() + 2,
                verdict(settled).get("targetVersion").asInt());
    }

    private long revise(String reason) {
        String path = "/targets/" + plan.target(CODE);
        Answer present = services.target().get(path);
        ObjectNode terms = JsonNodeFactory.instance.objectNode();
        for (String kept : new String[] {"name", "baseline", "dueYear", "shape", "pins"}) {
            terms.set(kept, present.body().get(kept));
        }
        terms.set(
                "goal",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("statement", present.body().at("/goal/statement").asText()));
        terms.put("owner", "Head of " + UUID.randomUUID()).put("reason", reason);
        return services.target().put(path, terms, present.entityTag()).planRevision();
    }

    /** The event that told of the target last. */
    private Event newest() {
        long version = services.target()
                .get("/targets/" + plan.target(CODE))
                .body()
                .get("version")
                .asLong();
        return await().until(
                        () -> topic
                                .read(event -> event.type().endsWith("TargetChanged.v1")
                                        && plan.target(CODE)
                                                .equals(event.attributes().get("subject"))
                                        && event.data().contains("\"version\":" + version + ","))
                                .stream()
                                .reduce((one, other) -> other)
                                .orElse(null),
                        event -> event != null);
    }

    private JsonNode verdict(long revision) {
        return services.alignment()
                .get("/targets/" + plan.target(CODE) + "/verdict?minRevision=" + revision)
                .body();
    }

    private int checksAfter(long revision) {
        verdict(revision);
        return checks();
    }

    private int checks() {
        return services.alignment().list("/plans/" + plan.id() + "/blast-radii").size();
    }
}
