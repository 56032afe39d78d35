package io.plumbline.alignment.link;

import static io.plumbline.alignment.Story.causal;
import static io.plumbline.alignment.Story.names;
import static io.plumbline.alignment.Story.put;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.plumbline.alignment.TargetService;
import io.plumbline.alignment.calendar.PassingDays;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class AffirmingTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    PassingDays days;

    @Test
    void a_link_that_grew_old_is_asked_for_and_the_request_in_its_finding_settles_it() {
        var service = samplePlan(broker);
        var link = causal(service, "campaigns", "price", "POSITIVE", 0);
        verdict(service, "campaigns").body("results.find { it.rule == 'reaffirmed' }.outcome", equalTo("PASS"));

        days.turn(LocalDate.now().plusMonths(12).plusDays(2));

        var finding = verdict(service, "campaigns")
                .body("results.find { it.rule == 'reaffirmed' }.outcome", equalTo("WARN"))
                .body("results.find { it.rule == 'reaffirmed' }.sentence", containsString("more than 12 months ago"))
                .extract();
        String path = finding.path("results.find { it.rule == 'reaffirmed' }.request.path");
        put(path, "\"7\"", "").statusCode(412);
        given().header("If-Match", "\"1\"")
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("affirmedBy", equalTo("kim"));
        given().get("/links/" + link).then().body("id", equalTo(link));
    }

    @Test
    void answers_are_affirmed_like_links() {
        var service = samplePlan(broker);
        var path = "/targets/" + service.id("price") + "/impact-answers";
        put(
                        path + "?minRevision=" + service.revision(),
                        "\"0\"",
                        Map.of("ownPerspective", names(service, "repeat_purchase")))
                .statusCode(200);

        given().header("If-Match", "\"1\"")
                .put(path + "/affirmation")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        given().header("If-Match", "\"1\"").put(path + "/affirmation").then().statusCode(412);
        given().put(path + "/affirmation").then().statusCode(428);
    }

    @Test
    void an_amendment_changes_what_it_names_and_no_more() {
        var service = samplePlan(broker);
        var link = causal(service, "revenue", "campaigns", "POSITIVE", 6);
        verdict(service, "revenue")
                .body("results.find { it.rule == 'points-upward' }.outcome", equalTo("WARN"))
                .body("results.find { it.rule == 'points-upward' }.request.body.kind", equalTo("FEEDBACK"));

        given().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("kind", "FEEDBACK"))
                .patch("/links/" + link)
                .then()
                .statusCode(200)
                .body("kind", equalTo("FEEDBACK"))
                .body("lagMonths", equalTo(6))
                .body("sign", equalTo("POSITIVE"));
        verdict(service, "revenue").body("results.find { it.rule == 'points-upward' }", equalTo(null));
        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Map.of("lagMonths", 0))
                .patch("/links/" + link)
                .then()
                .statusCode(422);
    }

    @Test
    void a_waiver_ends_with_its_last_day_by_itself() {
        var service = samplePlan(broker).revise("new_customers", 1000, 5);
        var open = findings(service, "OPEN").extract();
        String path = "/findings/" + open.<String>path("items[0].id");
        var until = LocalDate.now().plusDays(1);
        put(
                        path + "/waiver",
                        "\"" + open.<Integer>path("items[0].version") + "\"",
                        Map.of("reason", "The second plant", "until", until.toString()))
                .statusCode(200);

        days.turn(until);
        findings(service, "WAIVED").body("items.size()", equalTo(1));
        days.turn(until.plusDays(1));

        findings(service, "WAIVED").body("items.size()", equalTo(0));
        findings(service, "OPEN").body("items[0].waiver.reason", equalTo("The second plant"));
    }

    private static ValidatableResponse findings(TargetService service, String state) {
        return given().get("/plans/%s/findings?minRevision=%d&rule=adds-up&targetId=%s&state=%s"
                        .formatted(service.planId(), service.revision(), service.id("revenue"), state))
                .then()
                .statusCode(200);
    }
}
