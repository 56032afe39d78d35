package io.plumbline.alignment.security;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.TargetService;
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
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class CanaryTest {

    private static final String OWNER = "canary-keepers";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void nothing_of_an_organisation_is_seen_by_another_through_any_operation() {
        try (var walk = new CanaryWalk(OWNER)) {
            var webhook = OwnedSubscriptions.webhook(walk);
            var theirs = plan(OWNER, walk.text());
            walk.owns("planId", theirs.planId())
                    .owns("targetId", theirs.id(walk.text()))
                    .owns("fromTargetId", theirs.id("revenue"));
            walk.makes("linkId", "/plans/" + theirs.planId() + "/links", link(theirs, walk.text()));
            walk.owns("findingId", finding(theirs));
            walk.with("ruleId", "adds-up").with("planRevision", String.valueOf(theirs.revision()));
            OwnedSubscriptions.delivery(walk, webhook);
            OwnedSubscriptions.deadLetter(
                    walk, broker, "plumbline.target.v1", "/target-service", "io.plumbline.target.TargetChanged.v1");
            rebuild();
            var ours = plan("strangers", "profit");
            walk.strangerOwns("planId", ours.planId()).strangerOwns("targetId", ours.id("profit"));

            var findings = walk.findings(broker, "plumbline.alignment.v1", "plumbline.alignment-service.dead-letter");

            assertEquals(List.of(), findings, () -> String.join("\n", findings));
            assertTrue(walk.probes() > 35, "operations with an id of another organisation: " + walk.probes());
        }
    }

    private TargetService plan(String organisation, String code) {
        var plan = new TargetService(broker, organisation)
                .plan()
                .target(code, "FINANCIAL", 1000, 2000)
                .target("revenue", "FINANCIAL", 1000, 2000);
        await().until(() -> SignedIn.in(organisation)
                        .get("/plans/" + plan.planId() + "/verdict?minRevision=" + plan.revision())
                        .statusCode()
                == 200);
        return plan;
    }

    private static Map<String, Object> link(TargetService plan, String code) {
        var link = new HashMap<String, Object>(Map.of("kind", "CAUSAL", "sign", "POSITIVE", "lagMonths", 3));
        link.putAll(Map.of("fromTargetId", plan.id("revenue"), "toTargetId", plan.id(code), "hypothesis", code));
        return link;
    }

    private static String finding(TargetService plan) {
        return SignedIn.in(OWNER)
                .get("/plans/" + plan.planId() + "/findings")
                .then()
                .extract()
                .path("items[0].id");
    }

    /** The copies of the owner are made again, too. */
    private static void rebuild() {
        var admin = new String[] {"admin"};
        SignedIn.of(OWNER, "ada", admin).post("/rebuilds").then().statusCode(202);
        await().until(() -> !SignedIn.of(OWNER, "ada", admin)
                .get("/rebuilds/latest")
                .path("state")
                .equals("RUNNING"));
    }
}
