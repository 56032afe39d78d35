package io.plumbline.target.proposal;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kim sets the target and Ann puts it in force; Pat, a planner, wants it changed. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ChangeProposalTest {

    private String target;

    @BeforeEach
    void putInForce() {
        target = inForce();
    }

    @Test
    void a_planner_proposes_the_version_in_force_stays_and_an_approver_puts_the_change_in_force() {
        String proposal = propose(pat(), 2, "reach 1,900")
                .statusCode(201)
                .header("Location", containsString("/change-proposals/"))
                .body("state", equalTo("OPEN"))
                .body("targetVersion", equalTo(2))
                .body("outcome.milestones[5].value", equalTo(1900.00f))
                .extract()
                .path("id");
        given().get("/targets/" + target).then().body("version", equalTo(2)).body("goal.value", equalTo(2000.00f));
        given().get("/change-proposals/" + proposal + "/differences")
                .then()
                .body("differences.pointer", hasItem("/goal/value"));

        approve(ann(), proposal)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("answeredBy", equalTo("ann"))
                .body("appliedVersion", equalTo(3));

        given().get("/targets/" + target).then().body("version", equalTo(3)).body("goal.value", equalTo(1900.00f));
        given().get("/targets/" + target + "/versions")
                .then()
                .body("items[2].change", equalTo("REVISED"))
                .body("items[2].by", equalTo("ann"))
                .body("items[2].reason", equalTo("Growth comes later (proposed by pat)"))
                .body("items[2].gateOverride", containsString("revision"));
        approve(ann(), proposal).statusCode(409).body("detail", containsString("APPROVED by ann"));
    }

    @Test
    void whoever_proposes_does_not_approve_and_the_gate_is_not_passed_by_the_way() {
        String proposal = propose(ann(), 2, "reach 1,900").extract().path("id");
        approve(ann(), proposal).statusCode(403).body("type", equalTo("urn:plumbline:problem:four-eyes"));
        approve(pat(), proposal).statusCode(403);
        answer(approver("tom"), proposal, "approval")
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:activation-gate-closed"));
        given().get("/change-proposals/" + proposal).then().body("state", equalTo("OPEN"));
        approve(approver("tom"), proposal).statusCode(200);
    }

    @Test
    void a_proposal_on_a_version_that_has_passed_cannot_be_approved_and_is_made_anew() {
        String proposal = propose(pat(), 2, "reach 1,900").extract().path("id");
        put("/targets/" + target, "\"2\"", revision(1000, "reach 2,100", "More is possible"))
                .statusCode(200);

        approve(ann(), proposal)
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:proposal-outdated"))
                .body("detail", containsString("version 3"));

        given().get("/targets/" + target + "/change-proposals?state=OPEN")
                .then()
                .body("items.outdated", contains(true));
        propose(pat(), 2, "reach 1,900").statusCode(412);
        String anew = propose(pat(), 3, "reach 1,900").statusCode(201).extract().path("id");
        approve(ann(), anew).statusCode(200).body("appliedVersion", equalTo(4));
    }

    @Test
    void it_is_rejected_with_a_reason_or_withdrawn_by_who_proposed_it_and_by_nobody_else() {
        String rejected = propose(pat(), 2, "reach 1,900").extract().path("id");
        answer(ann(), rejected, "rejection")
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("answerReason", equalTo("The board said so"))
                .body("appliedVersion", nullValue());
        String withdrawn = propose(pat(), 2, "reach 1,800").extract().path("id");
        answer(ann(), withdrawn, "withdrawal").statusCode(403).body("detail", containsString("pat has proposed"));
        answer(pat(), withdrawn, "withdrawal").statusCode(200).body("state", equalTo("WITHDRAWN"));
        answer(ann(), withdrawn, "rejection").statusCode(409);
        given().get("/targets/" + target + "/change-proposals")
                .then()
                .body("items.state", contains("REJECTED", "WITHDRAWN"));
        given().get("/targets/" + target).then().body("version", equalTo(2));
        SignedIn.in("other").get("/change-proposals/" + withdrawn).then().statusCode(404);
    }

    @Test
    void what_could_not_be_carried_out_is_not_proposed_and_a_draft_is_simply_revised() {
        propose(pat(), 2, "halve it twice over").statusCode(422);
        String draft = target(plan(), kpi("draft"), 1000, "double");
        pat().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(revision(1000, "triple", "Why not"))
                .post("/targets/" + draft + "/change-proposals")
                .then()
                .statusCode(409)
                .body("detail", containsString("DRAFT"));
    }

    private ValidatableResponse propose(RequestSpecification who, int version, String goal) {
        return who.contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(revision(1000, goal, "Growth comes later"))
                .post("/targets/" + target + "/change-proposals")
                .then();
    }

    private static ValidatableResponse approve(RequestSpecification who, String proposal) {
        return who.contentType("application/json")
                .body(Map.of("reason", "Agreed", "override", true))
                .post("/change-proposals/" + proposal + "/approval")
                .then();
    }

    private static ValidatableResponse answer(RequestSpecification who, String proposal, String answer) {
        return who.contentType("application/json")
                .body(Map.of("reason", "The board said so"))
                .post("/change-proposals/" + proposal + "/" + answer)
                .then();
    }

    private static String inForce() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        ann().contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "ACTIVE", "reason", "Agreed", "override", true))
                .post("/targets/" + target + "/transitions")
                .then()
                .statusCode(200);
        return target;
    }

    private static RequestSpecification pat() {
        return SignedIn.as("pat", Role.PLANNER);
    }

    private static RequestSpecification ann() {
        return approver("ann");
    }

    private static RequestSpecification approver(String name) {
        return SignedIn.as(name, Role.APPROVER);
    }
}
