package io.plumbline.target.security;

import static io.plumbline.target.Story.terms;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.CanaryWalk;
import io.plumbline.embedded.testing.OwnedSubscriptions;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class CanaryTest {

    private static final String OWNER = "canary-keepers";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void nothing_of_an_organisation_is_seen_by_another_through_any_operation() {
        try (var walk = new CanaryWalk(OWNER)) {
            var webhook = OwnedSubscriptions.webhook(walk);
            var plan = walk.makes("planId", "/plans", plan(walk.text()));
            var kpi = walk.makes("kpiId", "/kpis", kpi(walk.text()));
            walk.makes("targetId", "/plans/" + plan + "/targets", named(walk.text(), kpi));
            walk.owns("originPlanId", plan).owns("importId", importOf(plan(walk.text() + " imported")));
            // A first version to compare with itself.
            walk.with("from", "1").with("to", "1");
            walk.owns("snapshotId", snapshotOf(plan));
            OwnedSubscriptions.delivery(walk, webhook);
            OwnedSubscriptions.deadLetter(
                    walk, broker, "plumbline.review.v1", "/review-service", "io.plumbline.review.AdjustmentDecided.v1");
            walk.makes("planId", "/plans", plan(walk.text() + " again"));
            walk.owns("planId", plan);
            strangerHasTheSame(walk);

            var findings = walk.findings(broker, "plumbline.target.v1", "plumbline.target-service.dead-letter");

            assertEquals(List.of(), findings, () -> String.join("\n", findings));
            assertTrue(walk.probes() > 30, "operations with an id of another organisation: " + walk.probes());
        }
    }

    @Test
    void a_key_of_one_organisation_does_not_stand_for_a_request_of_another() {
        var key = "canary-key";
        String theirs = begunWith(key, OWNER);
        assertEquals(theirs, begunWith(key, OWNER), "the same organisation gets the first answer again");
        assertNotEquals(theirs, begunWith(key, "strangers"));
    }

    private static String begunWith(String key, String organisation) {
        return SignedIn.in(organisation)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(plan("Twice"))
                .post("/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void strangerHasTheSame(CanaryWalk walk) {
        try (var stranger = new CanaryWalk("strangers")) {
            var plan = stranger.makes("planId", "/plans", plan("Ours"));
            var kpi = stranger.makes("kpiId", "/kpis", kpi(stranger.text()));
            var target = stranger.makes("targetId", "/plans/" + plan + "/targets", named("Ours", kpi));
            walk.strangerOwns("planId", plan).strangerOwns("kpiId", kpi).strangerOwns("targetId", target);
        }
    }

    private static String importOf(Map<String, ?> plan) {
        String id = SignedIn.in(OWNER)
                .contentType("application/json")
                .body(Map.of("format", "plumbline.plan/1", "plan", plan))
                .post("/plan-imports")
                .then()
                .extract()
                .path("id");
        await().until(() ->
                !SignedIn.in(OWNER).get("/plan-imports/" + id).asString().contains("RUNNING"));
        return id;
    }

    private static String snapshotOf(String plan) {
        return SignedIn.of(OWNER, "ada", "admin")
                .contentType("application/json")
                .body(Map.of("planId", plan))
                .post("/snapshots")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static Map<String, Object> plan(String name) {
        return Map.of("name", name, "currency", "EUR", "firstYear", 2027);
    }

    private static Map<String, Object> kpi(String text) {
        var kpi = new HashMap<String, Object>(Map.of("code", text, "name", text, "definition", text, "owner", text));
        kpi.putAll(Map.of("direction", "INCREASE", "accumulation", "SUM", "unit", "EUR", "scale", 2));
        kpi.putAll(Map.of("frequency", "QUARTER", "indicator", "LAGGING"));
        return kpi;
    }

    private static Map<String, Object> named(String name, String kpi) {
        var terms = new HashMap<>(terms(kpi, 1000, "double"));
        terms.putAll(Map.of("name", name, "owner", name));
        return terms;
    }
}
