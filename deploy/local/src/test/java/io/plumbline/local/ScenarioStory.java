package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Services;
import io.plumbline.local.sample.LoadedPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What would go wrong, tried on scenarios of the plan: they come with its links, and nothing of it reaches the plan (fixtures F1, F4, F5). */
final class ScenarioStory {
    private final Services services;
    private final LoadedPlan plan;

    ScenarioStory(Services services, LoadedPlan plan) {
        this.services = services;
        this.plan = plan;
    }

    void holds() {
        String before = failing(plan.id());
        aPartOneLevelTooDeep();
        aCauseThatIsDueTooLate();
        aPriceWithoutInnovation();
        assertEquals(before, failing(plan.id()), "the plan itself is as it was");
    }

    private void aPartOneLevelTooDeep() {
        var scenario = new Scenario("Everything in one sum");
        assertEquals(
                "PASS",
                scenario.result("existing_customers", "adds-up").get("outcome").asText());

        scenario.link(object().put("kind", "ADDITIVE"), "new_customers", "existing_customers");

        JsonNode result = scenario.result("existing_customers", "adds-up");
        assertEquals("FAIL", result.get("outcome").asText());
        JsonNode last = StreamSupport.stream(result.get("figures").spliterator(), false)
                .filter(figure -> figure.get("year").asInt() == 5)
                .findFirst()
                .orElseThrow();
        assertEquals(-1100, last.get("value").asInt());
        String fix = result.get("fix").asText();
        assertTrue(
                fix.contains("make New customers (KPI new_customers) a part of Revenue (KPI revenue) instead, beside"),
                fix);
    }

    private void aCauseThatIsDueTooLate() {
        var scenario = new Scenario("Slow training");
        scenario.due("skills_gap", 5);
        scenario.link(
                object().put("kind", "CAUSAL").put("sign", "NEGATIVE").put("lagMonths", 12),
                "skills_gap",
                "repeat_purchase");

        JsonNode late = scenario.result("repeat_purchase", "in-time");
        assertEquals("FAIL", late.get("outcome").asText());
        assertTrue(late.get("sentence").asText().contains("12 months too early"), late.toString());
        assertTrue(late.get("fix").asText().contains("due in 2030 (plan year 4) instead of 2031"), late.toString());

        scenario.due("skills_gap", 4);
        assertTrue(
                !scenario.result("repeat_purchase", "in-time")
                        .get("outcome")
                        .asText()
                        .equals("FAIL"),
                "a year earlier it is in time");
    }

    private void aPriceWithoutInnovation() {
        var scenario = new Scenario("No innovation");
        assertEquals(
                "PASS",
                scenario.result("price", "leading-measured").get("outcome").asText());

        scenario.unlink("innovation", "price");

        JsonNode result = scenario.result("price", "leading-measured");
        assertEquals("WARN", result.get("outcome").asText());
        assertTrue(result.get("fix").asText().contains("Product innovation"), "the fix names it: " + result);
    }

    private String failing(String planId) {
        return services.alignment()
                .get("/plans/" + planId + "/verdict")
                .body()
                .get("counts")
                .toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A clone of the plan, known to alignment-service with all that came along. */
    private final class Scenario {
        private final String id;
        private final Map<String, String> ids = new HashMap<>();
        private long revision;

        Scenario(String name) {
            Answer cloned = services.target().post("/plans/" + plan.id() + "/scenarios", object().put("name", name));
            id = cloned.id();
            revision = cloned.planRevision();
            services.target()
                    .list("/plans/" + id + "/targets")
                    .forEach(target -> ids.put(
                            target.at("/kpi/code").asText(), target.get("id").asText()));
            verdict("profit");
        }

        JsonNode verdict(String code) {
            return services.alignment()
                    .get("/targets/" + ids.get(code) + "/verdict?minRevision=" + revision)
                    .body();
        }

        JsonNode result(String code, String rule) {
            return StreamSupport.stream(verdict(code).get("results").spliterator(), false)
                    .filter(result -> result.get("rule").asText().equals(rule))
                    .findFirst()
                    .orElseThrow();
        }

        void link(ObjectNode terms, String from, String to) {
            services.alignment()
                    .post(
                            "/plans/" + id + "/links?minRevision=" + revision,
                            terms.put("fromTargetId", ids.get(from)).put("toTargetId", ids.get(to)));
        }

        void unlink(String from, String to) {
            String link = services.alignment().list("/plans/" + id + "/links").stream()
                    .filter(one -> one.get("fromTargetId").asText().equals(ids.get(from))
                            && one.get("toTargetId").asText().equals(ids.get(to)))
                    .findFirst()
                    .orElseThrow()
                    .get("id")
                    .asText();
            services.alignment()
                    .delete(
                            "/links/" + link,
                            services.alignment().get("/links/" + link).entityTag());
        }

        void due(String code, int year) {
            Answer present = services.target().get("/targets/" + ids.get(code));
            ObjectNode terms = object();
            for (String kept : new String[] {"name", "owner", "baseline", "shape", "pins", "formula"}) {
                terms.set(kept, present.body().get(kept));
            }
            terms.set(
                    "goal",
                    object().put(
                                    "statement",
                                    present.body().at("/goal/statement").asText()));
            terms.put("dueYear", year).put("reason", "What if?");
            revision = services.target()
                    .put("/targets/" + ids.get(code), terms, present.entityTag())
                    .planRevision();
        }
    }
}
