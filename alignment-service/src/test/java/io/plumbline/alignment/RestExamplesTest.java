package io.plumbline.alignment;

import static io.plumbline.alignment.Story.causal;
import static io.plumbline.alignment.Story.names;
import static io.plumbline.alignment.Story.post;
import static io.plumbline.alignment.Story.put;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.terms;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.AuditedCalls;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RecordingExamples;
import io.plumbline.embedded.testing.RestExamples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plays "double profit in five years" through every operation; its calls are the examples in the document. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class RestExamplesTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private TargetService service;
    private String plan;

    @AfterEach
    void stopListening() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void every_operation_shows_a_whole_request_and_answer_that_fit_its_schemas() {
        assertEquals(List.of(), new RestExamples(document()).violations());
    }

    @Test
    void what_the_service_takes_and_answers_fits_the_published_schemas_and_is_audited() throws SQLException {
        service = samplePlan(broker);
        plan = "/plans/" + service.planId();
        Story.planVerdict(service).statusCode(200);
        var recording = new RecordingExamples(document());
        var audited = new AuditedCalls(document());
        RestAssured.filters(recording, audited);

        links();
        answers();
        service.revise("new_customers", 1000, 5);
        thresholds();
        verdicts();
        findings();
        questions();

        assertEquals(List.of(), recording.violations());
        assertEquals(Set.of("closeGap", "suppose"), audited.withoutEntry(), "only questions leave no entry");
    }

    private void links() {
        var gone = causal(service, "campaigns", "price", "POSITIVE", 0);
        given().header("If-Match", "\"1\"").delete("/links/" + gone).then().statusCode(204);
        var terms = terms(service, "CAUSAL", "skills_gap", "campaigns");
        terms.put("sign", "NEGATIVE");
        terms.put("lagMonths", 12);
        terms.put("hypothesis", "Without the people no campaign is run");
        String link = Story.link(service, terms).statusCode(201).extract().path("id");
        read("/links/" + link);
        terms.putAll(Map.of(
                "elasticity", -0.4, "strength", "MODERATE", "confidence", "MEDIUM", "evidence", "Two regions, 2025"));
        put("/links/" + link, "\"1\"", terms).statusCode(200);
        given().contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Map.of("lagMonths", 6))
                .patch("/links/" + link)
                .then()
                .statusCode(200);
        affirm("/links/" + link + "/affirmation", "\"3\"").statusCode(200);
        read(plan + "/links?limit=2");
        table();
    }

    private void table() {
        var path = plan + "/link-table";
        post(
                        path,
                        Map.of(
                                "links",
                                List.of(Map.of(
                                        "kind",
                                        "CAUSAL",
                                        "fromCode",
                                        "campaigns",
                                        "toCode",
                                        "repeat_purchase",
                                        "sign",
                                        "POSITIVE",
                                        "lagMonths",
                                        3))))
                .statusCode(200);
        given().contentType("text/csv")
                .body("kind,fromCode,toCode,sign,lagMonths\nCAUSAL,skills_gap,repeat_purchase,NEGATIVE,12\n")
                .post(path + "/csv")
                .then()
                .statusCode(200);
        read(path);
        read(path + "/csv");
    }

    private void answers() {
        var path = "/targets/" + service.id("campaigns") + "/impact-answers";
        var elsewhere = new HashMap<>(names(service, "new_customers"));
        elsewhere.put("statement", "Campaigns win new customers");
        put(
                        path,
                        "\"0\"",
                        Map.of(
                                "ownPerspective",
                                Map.of("none", true, "reason", "No other process waits for campaigns"),
                                "otherPerspectives",
                                elsewhere))
                .statusCode(200);
        affirm(path + "/affirmation", "\"1\"").statusCode(200);
        read(path);
    }

    private void thresholds() {
        var path = plan + "/rules";
        put(
                        path + "/thresholds",
                        "\"0\"",
                        Map.of("reason", "A small firm", "thresholds", Map.of("fewestTargets", 5, "mostTargets", 20)))
                .statusCode(200);
        read(path);
        read(path + "/thresholds");
        read(path + "/thresholds/versions");
    }

    private void verdicts() {
        var revision = "?minRevision=" + service.revision();
        read(plan + "/verdict" + revision);
        read(plan + "/target-verdicts" + revision + "&limit=2");
        read("/targets/" + service.id("revenue") + "/verdict");
        read(plan + "/blast-radii/latest");
        read(plan + "/blast-radii/" + service.revision());
        read(plan + "/blast-radii?limit=1");
        read("/targets/" + service.id("revenue") + "/verdict-history");
        read(plan + "/full-check");
        read("/rules");
        read("/rules/adds-up");
    }

    private void findings() {
        var found = read(plan + "/findings?rule=adds-up&state=OPEN&limit=1").extract();
        var path = "/findings/" + found.path("items[0].id");
        put(
                        path + "/waiver",
                        "\"" + found.path("items[0].version") + "\"",
                        Map.of("reason", "The gap closes with the second plant", "until", "2999-12-31"))
                .statusCode(200);
        int waived = read(path).extract().path("version");
        given().header("If-Match", "\"" + waived + "\"")
                .delete(path + "/waiver")
                .then()
                .statusCode(200);
    }

    private void questions() {
        read("/targets/" + service.id("campaigns") + "/impact");
        read(plan + "/strategy-map?around=" + service.id("campaigns"));
        post(
                        plan + "/what-ifs",
                        Map.of(
                                "suppositions",
                                List.of(
                                        Map.of(
                                                "what",
                                                "TARGET_REVISED",
                                                "targetId",
                                                service.id("new_customers"),
                                                "goal",
                                                1100),
                                        Map.of(
                                                "what",
                                                "LINK_MADE",
                                                "link",
                                                terms(service, "GUARDRAIL", "price", "revenue")))))
                .statusCode(200);
        post(
                        "/targets/" + service.id("revenue") + "/gap-closings",
                        Map.of("pinnedTargetIds", List.of(service.id("price")), "ways", List.of("EQUAL", "ONE_ALONE")))
                .statusCode(200);
    }

    private static ValidatableResponse affirm(String path, String ifMatch) {
        return given().header("If-Match", ifMatch).put(path).then();
    }

    private static ValidatableResponse read(String path) {
        return given().get(path).then().statusCode(200);
    }

    private static String document() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
