package io.plumbline.target.verdict;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.target;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ActivationGateTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void F6_a_nebulous_target_cannot_be_activated_and_an_aligned_one_can() {
        var plan = plan();
        var target = target(plan, kpi("profit"), 1000, "double");
        activate(target).statusCode(409).body("detail", containsString("revision 0"));

        checked(plan, target, 1, 2, "FAIL", true);
        await().untilAsserted(() -> activate(target)
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:activation-gate-closed"))
                .body("detail", containsString("nebulous")));

        checked(plan, target, 2, 2, "FAIL", false);
        await().untilAsserted(() -> activate(target).statusCode(409).body("detail", containsString("adds-up")));

        checked(plan, target, 3, 2, "WARN", false);
        await().untilAsserted(() -> activate(target).statusCode(200).body("state", equalTo("ACTIVE")));
        activate(target, 2).statusCode(409).body("type", equalTo("urn:plumbline:problem:illegal-transition"));
    }

    @Test
    void a_verdict_on_an_older_revision_does_not_open_the_gate() {
        var plan = plan();
        var target = target(plan, kpi("profit"), 1000, "double");
        checked(plan, target, 1, 2, "PASS", false);
        target(plan, kpi("revenue"), 5000, "+1,500");
        await().untilAsserted(
                        () -> activate(target).statusCode(409).body("detail", containsString("up to revision 2")));
    }

    private static ValidatableResponse activate(String target) {
        return activate(target, 1);
    }

    private static ValidatableResponse activate(String target, int version) {
        return SignedIn.as("ann", Role.APPROVER)
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("to", "ACTIVE", "reason", "Approved"))
                .post("/targets/" + target + "/transitions")
                .then();
    }

    private void checked(String plan, String target, int sequence, int revision, String verdict, boolean nebulous) {
        var attributes = Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "/alignment-service",
                "type",
                "io.plumbline.alignment.AlignmentChecked.v1",
                "subject",
                plan,
                "tenant",
                "default",
                "partitionkey",
                plan,
                "sequence",
                String.valueOf(sequence));
        var data = """
            {"planId":"%s","planRevision":%d,"verdict":"%s","aFieldOfTomorrow":1,
             "targets":[{"targetId":"%s","targetVersion":1,"verdict":"%s","nebulous":%b,"failingRules":["adds-up"]}]}\
            """.formatted(plan, revision, verdict, target, verdict, nebulous);
        new Topic(broker, "plumbline.alignment.v1").send(new Topic.Event(plan, attributes, data));
    }
}
