package io.plumbline.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Services;
import java.time.Duration;
import java.time.YearMonth;
import java.util.stream.StreamSupport;

/** A goal that is in force is missed and then lowered three times: that it erodes is said with every step (fixture F12). */
final class ErodingGoalStory {
    private static final String APPROVER = "anton";
    private static final Duration SECONDS = Duration.ofSeconds(20);

    private final Services services;

    ErodingGoalStory(Services services) {
        this.services = services;
    }

    void holds() {
        var missed = YearMonth.now().minusMonths(1);
        String kpi = services.target().post("/kpis", kpi()).id();
        String plan = services.target()
                .post(
                        "/plans",
                        object().put("name", "A plan under way")
                                .put("currency", "EUR")
                                .put("firstYear", missed.getYear())
                                .put("horizonYears", 5))
                .id();
        String path = "/targets/"
                + services.target()
                        .post("/plans/" + plan + "/targets", target(kpi))
                        .id();
        move(path, Services.PLANNER, "PROPOSED");
        move(path, APPROVER, "ACTIVE");
        services.review().get(path + "/assessment?minRevision=" + revision(plan));
        services.review()
                .as(Services.MACHINE)
                .post(
                        "/kpis/" + kpi + "/actuals",
                        object().put("period", missed.toString()).put("value", 40));

        for (int goal : new int[] {180, 160, 140}) {
            lower(path, goal);
        }

        // The three changes and the miss arrive one by one, and each of them is a new sentence.
        String sentence = await().atMost(SECONDS)
                .until(
                        () -> eroding(path),
                        said -> said.contains("was lowered 3 times while in force: from 200 to 180 on ")
                                && said.contains("missed the period"));
        assertTrue(sentence.contains("missed the period that ended on " + missed.atEndOfMonth()), sentence);
    }

    private long revision(String plan) {
        return services.target().get("/plans/" + plan).body().get("revision").asLong();
    }

    /** What no-eroding-goal says about it; empty as long as it does not warn. */
    private String eroding(String path) {
        return StreamSupport.stream(
                        services.alignment()
                                .get(path + "/verdict")
                                .body()
                                .get("results")
                                .spliterator(),
                        false)
                .filter(result -> result.get("rule").asText().equals("no-eroding-goal"))
                .filter(result -> result.get("outcome").asText().equals("WARN"))
                .map(result -> result.get("sentence").asText())
                .findFirst()
                .orElse("");
    }

    /** The plan is a sketch and not aligned: the approver takes that on. */
    private void move(String path, String person, String to) {
        var terms = object().put("to", to).put("reason", "It was agreed");
        if (to.equals("ACTIVE")) {
            terms.put("override", true);
        }
        services.target()
                .as(person)
                .post(path + "/transitions", terms, services.target().get(path).entityTag());
    }

    private void lower(String path, int goal) {
        Answer present = services.target().get(path);
        ObjectNode terms = object();
        for (String kept : new String[] {"name", "owner", "baseline", "dueYear", "shape", "pins"}) {
            terms.set(kept, present.body().get(kept));
        }
        terms.set("goal", object().put("kind", "LEVEL").put("amount", goal));
        terms.put("reason", "It was missed");
        services.target().as(APPROVER).put(path, terms, present.entityTag());
    }

    private static ObjectNode kpi() {
        return object().put("code", "members")
                .put("name", "Members")
                .put("direction", "INCREASE")
                .put("accumulation", "LAST")
                .put("unit", "COUNT")
                .put("scale", 0)
                .put("frequency", "MONTH")
                .put("indicator", "LAGGING");
    }

    private static JsonNode target(String kpiId) {
        ObjectNode target = object().put("kpiId", kpiId)
                .put("perspective", "CUSTOMER")
                .put("owner", "Head of membership")
                .put("dueYear", 5);
        target.putObject("baseline").put("value", 100);
        target.putObject("goal").put("kind", "LEVEL").put("amount", 200);
        return target;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
