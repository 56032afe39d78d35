package io.plumbline.alignment;

import static io.plumbline.alignment.Story.post;
import static io.plumbline.alignment.Story.put;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class OtherOrganisationTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void what_another_organisation_owns_is_checked_and_told_as_theirs_and_is_not_there_for_us() {
        var theirs = new TargetService(broker, "acme").plan().target("profit", "FINANCIAL", 1000, 2000);
        var told = new Topic(broker, "plumbline.alignment.v1");
        await().until(() -> told.read(event -> event.key().equals(theirs.planId())
                                && event.type().endsWith("AlignmentChecked.v1"))
                        .size()
                == 2);
        told.read(event -> event.key().equals(theirs.planId()))
                .forEach(event -> assertEquals("acme", event.attributes().get("tenant")));

        var plan = "/plans/" + theirs.planId();
        var target = "/targets/" + theirs.id("profit");
        for (var path : List.of(
                plan + "/verdict",
                plan + "/target-verdicts",
                plan + "/findings",
                plan + "/links",
                plan + "/blast-radii",
                plan + "/rules",
                plan + "/rules/thresholds",
                plan + "/rules/thresholds/versions",
                plan + "/link-table",
                plan + "/link-table/csv",
                plan + "/blast-radii/latest",
                plan + "/strategy-map",
                plan + "/strategy-map.svg",
                target + "/verdict",
                target + "/verdict-history",
                target + "/impact",
                target + "/impact-answers")) {
            assertEquals(404, given().get(path).statusCode(), path);
        }
        given().get(plan + "/verdict?minRevision=1").then().statusCode(503);
        put(target + "/impact-answers", "\"0\"", Map.of()).statusCode(404);
        post(
                        plan + "/links",
                        Map.of("kind", "GUARDRAIL", "fromTargetId", theirs.id("profit"), "toTargetId", theirs.planId()))
                .statusCode(404);
        post(target + "/gap-closings", Map.of()).statusCode(404);
        post(plan + "/what-ifs", Map.of("suppositions", List.of(Map.of("what", "LINK_MADE"))))
                .statusCode(404);
    }

    @Test
    void a_target_of_another_organisation_cannot_be_named_in_a_link() {
        var theirs = new TargetService(broker, "acme").plan().target("profit", "FINANCIAL", 1000, 2000);
        var ours = new TargetService(broker).plan().target("revenue", "FINANCIAL", 1000, 2000);

        post(
                        "/plans/" + ours.planId() + "/links?minRevision=2",
                        Map.of(
                                "kind", "GUARDRAIL",
                                "fromTargetId", theirs.id("profit"),
                                "toTargetId", ours.id("revenue")))
                .statusCode(422);
    }
}
