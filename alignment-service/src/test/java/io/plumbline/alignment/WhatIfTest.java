package io.plumbline.alignment;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.post;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.terms;
import static io.plumbline.alignment.Story.verdict;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class WhatIfTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_supposed_goal_tells_what_a_real_one_would_and_changes_nothing() {
        var service = samplePlan(broker);
        int fails = planVerdict(service).extract().path("counts.fail");

        suppose(service, Map.of("what", "TARGET_REVISED", "targetId", service.id("new_customers"), "goal", 1000))
                .statusCode(200)
                .body("planRevision", equalTo((int) service.revision()))
                .body("verdicts.targetId", hasItem(service.id("revenue")))
                .body("implied.findAll { it.year == 5 }.implied", contains(6400.0f, 1900.0f))
                .body("implied.findAll { it.year == 1 }.implied", contains(5280.0f, 1180.0f));

        planVerdict(service).body("counts.fail", equalTo(fails)).body("cause.type", equalTo("LinkChanged"));
        verdict(service, "revenue").body("results.find { it.rule == 'adds-up' }.outcome", equalTo("PASS"));
    }

    @Test
    void suppositions_build_on_each_other() {
        var service = samplePlan(broker);

        suppose(
                        service,
                        Map.of("what", "TARGET_REVISED", "targetId", service.id("new_customers"), "goal", 1000),
                        Map.of("what", "TARGET_REVISED", "targetId", service.id("revenue"), "goal", 6400),
                        Map.of("what", "LINK_MADE", "link", terms(service, "GUARDRAIL", "skills_gap", "revenue")))
                .statusCode(200)
                .body("verdicts.find { it.name == 'Revenue' }.appeared.rule", hasItem("guarded"))
                .body("verdicts.find { it.name == 'Profit' }.appeared.rule", hasItem("formula-holds"));
    }

    @Test
    void a_supposition_that_lacks_something_or_names_nobody_is_refused_by_field() {
        var service = samplePlan(broker);
        suppose(service, Map.of("what", "TARGET_REVISED", "targetId", service.id("price")))
                .statusCode(422)
                .body("violations.pointer", contains("/suppositions/0/goal"));
        suppose(service, Map.of("what", "TARGET_RETIRED", "targetId", UUID.randomUUID()))
                .statusCode(422)
                .body("type", endsWith(":unknown-target"));
        suppose(service, Map.of("what", "LINK_REMOVED", "linkId", UUID.randomUUID()))
                .statusCode(422)
                .body("violations.pointer", contains("/suppositions/0/linkId"));
        post("/plans/" + service.planId() + "/what-ifs", Map.of("suppositions", List.of()))
                .statusCode(422);
        post("/plans/" + UUID.randomUUID() + "/what-ifs", Map.of("suppositions", List.of(Map.of("what", "LINK_MADE"))))
                .statusCode(404);
    }

    @SafeVarargs
    private static ValidatableResponse suppose(TargetService service, Map<String, Object>... suppositions) {
        return post(
                "/plans/" + service.planId() + "/what-ifs?minRevision=" + service.revision(),
                Map.of("suppositions", List.of(suppositions)));
    }
}
