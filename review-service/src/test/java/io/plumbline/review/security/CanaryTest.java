package io.plumbline.review.security;

import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.CanaryWalk;
import io.plumbline.embedded.testing.OwnedSubscriptions;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.review.Calls;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class CanaryTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void nothing_of_an_organisation_is_seen_by_another_through_any_operation() {
        try (var walk = new CanaryWalk(SignedIn.ORGANISATION)) {
            var webhook = OwnedSubscriptions.webhook(walk);
            var kpi = Elsewhere.kpi(walk.text(), "INCREASE", "SUM", "QUARTER");
            var plan = Elsewhere.plan2027();
            var target = plan.target(kpi, "1000", "2000");
            plan.heard();
            Calls.record(kpi, "2027-Q1", "250");
            put("/plans/" + plan.planId() + "/cadences/STRATEGIC", null, Map.of("every", "QUARTER"));
            walk.owns("planId", plan.planId())
                    .owns("targetId", target)
                    .owns("kpiId", kpi.get("id").toString());
            walk.with("kind", "STRATEGIC").with("period", "2027-Q1");
            held(walk, Calls.openReview(plan, "2027-04-15"), target);
            OwnedSubscriptions.delivery(walk, webhook);
            OwnedSubscriptions.deadLetter(
                    walk, broker, "plumbline.target.v1", "/target-service", "io.plumbline.target.TargetChanged.v1");
            walk.with("asOf", "2027-06-30");
            SignedIn.admin().post("/rebuilds");

            var findings = walk.findings(broker, "plumbline.review.v1", "plumbline.review-service.dead-letter");

            assertEquals(List.of(), findings, () -> String.join("\n", findings));
            assertTrue(walk.probes() > 40, "operations with an id of another organisation: " + walk.probes());
        }
    }

    /** A review in which something is decided, and something promised. */
    private static void held(CanaryWalk walk, String review, String target) {
        walk.owns("reviewId", review);
        var decision = post(
                        "/reviews/" + review + "/decisions",
                        Map.of(
                                "targetId",
                                target,
                                "kind",
                                "RAISE",
                                "reason",
                                walk.text(),
                                "adjustment",
                                Map.of("expectedVersion", 1, "goal", Map.of("kind", "LEVEL", "amount", 2500))))
                .statusCode(201)
                .extract();
        walk.owns("decisionId", decision.path("id")).owns("adjustmentId", decision.path("adjustmentId"));
        var task = Map.of("owner", walk.text(), "task", walk.text(), "dueOn", "2027-05-31");
        walk.makes("actionId", "/reviews/" + review + "/actions", task);
        var vote = Map.of("targetId", target, "voter", walk.text(), "vote", "ON_PACE");
        post("/reviews/" + review + "/pace-votes", vote).statusCode(201);
    }
}
