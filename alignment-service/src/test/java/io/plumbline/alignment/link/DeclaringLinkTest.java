package io.plumbline.alignment.link;

import static io.plumbline.alignment.Story.additive;
import static io.plumbline.alignment.Story.link;
import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.put;
import static io.plumbline.alignment.Story.terms;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class DeclaringLinkTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private TargetService pair() {
        return new TargetService(broker)
                .plan()
                .target("whole", "FINANCIAL", 0, 100)
                .target("left", "CUSTOMER", 0, 60)
                .target("right", "CUSTOMER", 0, 40);
    }

    @Test
    void a_link_is_made_read_revised_and_removed_and_each_time_the_verdict_follows() {
        var service = pair();
        additive(service, "left", "whole");
        var terms = terms(service, "ADDITIVE", "right", "whole");
        var id = link(service, terms)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Plumbline-Plan-Revision", String.valueOf(service.revision()))
                .header("Location", containsString("/links/"))
                .body("factor", equalTo(1))
                .body("form", equalTo("DELTA"))
                .body("lagMonths", equalTo(0))
                .body("planRevision", equalTo((int) service.revision()))
                .extract()
                .<String>path("id");
        verdict(service, "whole").body("results.find { it.rule == 'adds-up' }.outcome", equalTo("PASS"));

        terms.put("factor", 0.5);
        put("/links/" + id, "\"1\"", terms)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("factor", equalTo(0.5f));
        verdict(service, "whole").body("results.find { it.rule == 'adds-up' }.outcome", equalTo("FAIL"));
        given().get("/links/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));

        given().header("If-Match", "\"2\"").delete("/links/" + id).then().statusCode(204);
        given().get("/links/" + id).then().statusCode(404);
        verdict(service, "whole")
                .body(
                        "results.find { it.rule == 'adds-up' }.sentence",
                        containsString("So 40.00 EUR are missing by then"));
    }

    @Test
    void a_change_without_the_version_it_is_based_on_is_refused_and_so_is_one_based_on_an_old_version() {
        var service = pair();
        var id = additive(service, "left", "whole");
        var terms = terms(service, "ADDITIVE", "left", "whole");

        given().contentType("application/json")
                .body(terms)
                .put("/links/" + id)
                .then()
                .statusCode(428);
        put("/links/" + id, "\"7\"", terms).statusCode(412).body("type", endsWith(":stale"));
        given().delete("/links/" + id).then().statusCode(428);
        given().header("If-Match", "\"7\"").delete("/links/" + id).then().statusCode(412);
        put("/links/" + UUID.randomUUID(), "\"1\"", terms).statusCode(404);
    }

    @Test
    void a_link_to_a_target_of_another_plan_or_of_none_is_refused_by_field() {
        var service = pair();
        var other = pair();
        var terms = terms(service, "ADDITIVE", "left", "whole");
        terms.put("toTargetId", other.id("whole"));
        planVerdict(other).statusCode(200);

        link(service, terms)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith(":unknown-target"))
                .body("violations.pointer", contains("/toTargetId"))
                .body("detail", containsString("belongs to another plan"));
        terms.put("toTargetId", UUID.randomUUID().toString());
        link(service, terms)
                .statusCode(422)
                .body("detail", containsString("known up to revision " + service.revision()))
                .body("detail", containsString("may still be on its way"));
        given().contentType("application/json")
                .body(terms)
                .post("/plans/" + UUID.randomUUID() + "/links")
                .then()
                .statusCode(404);
    }

    @Test
    void the_same_two_targets_are_linked_once_by_kind() {
        var service = pair();
        additive(service, "left", "whole");

        link(service, terms(service, "ADDITIVE", "left", "whole"))
                .statusCode(409)
                .body("type", endsWith(":link-exists"));
        var causal = terms(service, "CAUSAL", "left", "whole");
        causal.put("elasticity", 0.4);
        link(service, causal).statusCode(201).body("sign", equalTo("POSITIVE"));
    }

    @Test
    void terms_that_make_no_link_are_refused_by_field() {
        var service = pair();
        var terms = terms(service, "CAUSAL", "left", "whole");
        link(service, terms).statusCode(422).body("violations.pointer", contains("/sign"));
        terms.put("factor", 1);
        terms.put("sign", "POSITIVE");
        link(service, terms).statusCode(422).body("violations.pointer", contains("/kind"));
        terms.remove("factor");
        terms.put("lagMonths", -1);
        link(service, terms).statusCode(422).body("violations.pointer", contains("/lagMonths"));
        terms.put("lagMonths", 0);
        terms.put("kind", "FEEDBACK");
        link(service, terms).statusCode(422).body("violations.pointer", contains("/lagMonths"));
        terms.put("kind", "MAGIC");
        link(service, terms).statusCode(400).body("violations.pointer", contains("/kind"));
        terms.put("kind", "GUARDRAIL");
        terms.put("wight", 3);
        link(service, terms).statusCode(400).body("detail", containsString("wight"));
        link(service, terms(service, "GUARDRAIL", "left", "left"))
                .statusCode(422)
                .body("violations.pointer", contains("/toTargetId"));
    }

    @Test
    void links_page_by_a_cursor_and_can_be_asked_for_one_target() {
        var service = pair();
        var left = additive(service, "left", "whole");
        var right = additive(service, "right", "whole");
        var path = "/plans/" + service.planId() + "/links";

        String next = given().get(path + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(left))
                .extract()
                .path("next");
        given().get(path + "?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(right))
                .body("next", nullValue());
        given().get(path + "?targetId=" + service.id("right")).then().body("items.id", contains(right));
        given().get(path + "?cursor=rubbish").then().statusCode(400);
        given().get("/plans/" + UUID.randomUUID() + "/links").then().statusCode(404);
    }
}
