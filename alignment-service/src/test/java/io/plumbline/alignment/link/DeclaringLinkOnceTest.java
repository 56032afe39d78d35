package io.plumbline.alignment.link;

import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.terms;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class DeclaringLinkOnceTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_link_that_is_sent_again_under_its_key_is_made_once() {
        var service = samplePlan(broker);
        var key = UUID.randomUUID().toString();
        var guardrail = terms(service, "GUARDRAIL", "skills_gap", "revenue");

        var first = declare(service, key, guardrail).statusCode(201).extract();
        var again = declare(service, key, guardrail).statusCode(201).extract();

        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        given().get("/plans/" + service.planId() + "/links?targetId=" + service.id("skills_gap"))
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_key_serves_for_one_link_only() {
        var service = samplePlan(broker);
        var key = UUID.randomUUID().toString();
        String first = declare(service, key, terms(service, "GUARDRAIL", "skills_gap", "revenue"))
                .extract()
                .path("id");

        declare(service, key, terms(service, "GUARDRAIL", "skills_gap", "profit"))
                .statusCode(422)
                .body("type", endsWith(":invalid-value"))
                .body("violations.pointer", contains("Idempotency-Key"));
        String other = declare(
                        service, UUID.randomUUID().toString(), terms(service, "GUARDRAIL", "skills_gap", "profit"))
                .statusCode(201)
                .extract()
                .path("id");
        assertNotEquals(first, other);
    }

    private static ValidatableResponse declare(TargetService service, String key, Map<String, Object> terms) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(terms)
                .post("/plans/" + service.planId() + "/links?minRevision=" + service.revision())
                .then();
    }
}
