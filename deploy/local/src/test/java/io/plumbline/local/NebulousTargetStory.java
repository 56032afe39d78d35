package io.plumbline.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Refused;
import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.LoadedPlan;
import java.time.Duration;

/** A target that does not say what it will impact is not activated; once it does, it is, seconds later (fixture F6). */
final class NebulousTargetStory {
    private static final String APPROVER = "anton";
    private static final Duration SECONDS = Duration.ofSeconds(20);
    private static final int CONFLICT = 409;

    private final Services services;
    private final LoadedPlan plan;

    NebulousTargetStory(Services services, LoadedPlan plan) {
        this.services = services;
        this.plan = plan;
    }

    void holds() {
        Answer set = services.target()
                .post(
                        "/plans/" + plan.id() + "/targets",
                        target(services.target().post("/kpis", kpi()).id()));
        String path = "/targets/" + set.id();
        services.target().post(path + "/transitions", move("PROPOSED"), set.entityTag());
        JsonNode verdict = services.alignment()
                .get(path + "/verdict?minRevision=" + set.planRevision())
                .body();
        assertTrue(verdict.get("nebulous").asBoolean(), "it says nothing of what it will impact");

        Refused refused = assertThrows(Refused.class, () -> activate(path));
        assertEquals(CONFLICT, refused.status(), refused.getMessage());

        answer(path, set.id());
        // Not before the new verdict has come back to target-service.
        JsonNode active = await().atMost(SECONDS)
                .ignoreExceptionsMatching(e -> e instanceof Refused still && still.status() == CONFLICT)
                .until(() -> activate(path).body(), answered -> true);
        assertEquals("ACTIVE", active.get("state").asText());
    }

    private Answer activate(String path) {
        String tag = services.target().get(path).entityTag();
        return services.target().as(APPROVER).post(path + "/transitions", move("ACTIVE"), tag);
    }

    private void answer(String path, String id) {
        services.alignment()
                .post(
                        "/plans/" + plan.id() + "/links",
                        object().put("kind", "CAUSAL")
                                .put("fromTargetId", id)
                                .put("toTargetId", plan.target("repeat_purchase"))
                                .put("sign", "NEGATIVE"));
        ObjectNode elsewhere = object().put("statement", "Who does not complain buys again");
        elsewhere.putArray("impactedTargetIds").add(plan.target("revenue"));
        ObjectNode answers = object();
        answers.set("otherPerspectives", elsewhere);
        services.alignment().put(path + "/impact-answers", answers, null);
    }

    private static ObjectNode kpi() {
        return object().put("code", "complaints")
                .put("name", "Complaints")
                .put("direction", "DECREASE")
                .put("accumulation", "SUM")
                .put("unit", "COUNT")
                .put("scale", 0)
                .put("frequency", "MONTH")
                .put("indicator", "LEADING");
    }

    private static ObjectNode target(String kpiId) {
        ObjectNode target = object().put("kpiId", kpiId)
                .put("perspective", "CUSTOMER")
                .put("owner", "Head of customer care")
                .put("dueYear", 4);
        target.putObject("baseline").put("value", 120);
        target.putObject("goal").put("statement", "halve");
        return target;
    }

    private static ObjectNode move(String to) {
        return object().put("to", to).put("reason", "It was agreed");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
