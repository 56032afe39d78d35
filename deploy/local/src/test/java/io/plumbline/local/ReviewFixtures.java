package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.local.rest.Answer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Refused;
import io.plumbline.local.rest.Services;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The fixtures of reviewing, F7, F9, F11 and F12, in the running system: a plan that began last year, so that one year is closed. */
final class ReviewFixtures {
    private static final String APPROVER = "anton";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Services services;
    private final int firstYear = LocalDate.now(ZoneOffset.UTC).getYear() - 1;
    private String plan;
    private long revision;

    ReviewFixtures(Services services) {
        this.services = services;
    }

    void hold() {
        plan = services.target()
                .post(
                        "/plans",
                        object().put("name", "Fixtures of reviewing")
                                .put("currency", "EUR")
                                .put("firstYear", firstYear))
                .id();
        var turnover = set("turnover_f7", "DECREASE", "LAST", 20, 10);
        var flat = set("flat_f9", "INCREASE", "SUM", 400, 800);
        var young = set("young_f9", "INCREASE", "SUM", 400, 800);
        var lowered = set("lowered_f12", "INCREASE", "SUM", 400, 800);
        activate(lowered);
        services.review().get("/plans/" + plan + "/assessment?minRevision=" + revision);

        f7(turnover);
        f9(flat, young);
        f11(lowered);
        f12(lowered);
    }

    /** Turnover 20 to 10: at 15 half the way is done, at 22 a fifth of it backwards. */
    private void f7(String target) {
        record("turnover_f7", firstYear + "-Q4", 15);
        record("turnover_f7", firstYear + 1 + "-Q1", 22);
        assertEquals(
                50, assess(target, firstYear + "-12-31").get("progressPercent").asDouble());
        assertEquals(
                -20,
                assess(target, firstYear + 1 + "-03-31").get("progressPercent").asDouble());
    }

    /** After two flat years the goal is improbable and too far, and it is said why; of one actual nothing follows. */
    private void f9(String flat, String young) {
        for (int year = firstYear - 1; year <= firstYear; year++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                record("flat_f9", year + "-Q" + quarter, 100 + quarter % 2);
            }
        }
        record("young_f9", firstYear + "-Q1", 100);
        var outlook = assess(flat, firstYear + "-12-31").get("outlook");
        assertEquals("TOO_FAR", outlook.get("paceVerdict").asText());
        assertTrue(outlook.get("probabilityPercent").asDouble() < 10, outlook.toString());
        assertFalse(outlook.get("reasons").isEmpty(), outlook.toString());
        var unknown = assess(young, firstYear + "-03-31").get("outlook");
        assertEquals("UNKNOWN", unknown.get("paceVerdict").asText());
        assertTrue(unknown.get("probabilityPercent").isNull(), unknown.toString());
    }

    /** The baseline's year is closed: what reaches into it is refused by name. */
    private void f11(String target) {
        var refused = assertThrows(Refused.class, () -> revise(target, 410, 800, "The ledger was wrong"));
        assertEquals(409, refused.status());
        assertTrue(refused.getMessage().contains("history-kept"), refused.getMessage());
    }

    /** Lowered three times, each after a miss: the drift report and the alignment rule both say so. */
    private void f12(String target) {
        int quarter = 1;
        for (int goal : new int[] {700, 600, 500}) {
            record("lowered_f12", firstYear + 1 + "-Q" + quarter++, 10);
            revise(target, 400, goal, "It was missed");
        }
        services.review().get("/plans/" + plan + "/assessment?minRevision=" + revision);
        var drift = find(
                services.review().get("/plans/" + plan + "/goal-drift").body().get("targets"), target);
        assertTrue(drift.get("eroding").asBoolean());
        assertEquals(3, drift.get("timesLowered").asInt());
        drift.get("moves").forEach(move -> assertTrue(move.get("afterMiss").asBoolean(), move.toString()));
        Awaitility.await().atMost(LIMIT).untilAsserted(() -> {
            var findings = services.alignment().list("/plans/" + plan + "/findings?rule=no-eroding-goal");
            assertEquals("WARN", findings.get(0).get("outcome").asText());
            assertEquals(target, findings.get(0).get("targetId").asText());
        });
    }

    private String set(String code, String direction, String accumulation, int baseline, int goal) {
        var kpi = services.target()
                .post(
                        "/kpis",
                        object().put("code", code)
                                .put("name", code)
                                .put("direction", direction)
                                .put("accumulation", accumulation)
                                .put("unit", "COUNT")
                                .put("scale", 0)
                                .put("frequency", "QUARTER")
                                .put("indicator", "LAGGING"));
        var wanted = terms(baseline, goal).put("kpiId", kpi.id()).put("perspective", "FINANCIAL");
        return written(services.target().post("/plans/" + plan + "/targets", wanted))
                .id();
    }

    private void activate(String target) {
        var path = "/targets/" + target + "/transitions";
        var tag = services.target().get("/targets/" + target).entityTag();
        var proposed = services.target().post(path, move("PROPOSED"), tag);
        Api approver = services.target().as(APPROVER);
        written(approver.post(path, move("ACTIVE").put("override", true), proposed.entityTag()));
    }

    private void revise(String target, int baseline, int goal, String reason) {
        Api approver = services.target().as(APPROVER);
        var tag = approver.get("/targets/" + target).entityTag();
        written(approver.put("/targets/" + target, terms(baseline, goal).put("reason", reason), tag));
    }

    private void record(String code, String period, int value) {
        var batch = object();
        batch.putArray("actuals")
                .addObject()
                .put("kpi", code)
                .put("period", period)
                .put("value", value);
        services.review().as(Services.MACHINE).post("/actual-batches", batch);
    }

    private JsonNode assess(String target, String day) {
        return services.review()
                .get("/targets/" + target + "/assessment?asOf=" + day)
                .body();
    }

    private Answer written(Answer answer) {
        revision = answer.planRevision();
        return answer;
    }

    private static JsonNode find(JsonNode targets, String target) {
        return StreamSupport.stream(targets.spliterator(), false)
                .filter(one -> one.get("targetId").asText().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode terms(int baseline, int goal) {
        var terms = object();
        terms.putObject("baseline").put("value", baseline);
        terms.putObject("goal").put("kind", "LEVEL").put("amount", goal);
        return terms;
    }

    private static ObjectNode move(String to) {
        return object().put("to", to).put("reason", "It was agreed");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
