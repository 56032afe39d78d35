package io.plumbline.target.approval;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import org.junit.jupiter.api.Test;

/** Kim, who may do everything but administrate, sets the targets; the others have one task each. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class FourEyesTest {

    @Test
    void whoever_stated_or_proposed_a_target_does_not_approve_it_and_another_approver_does() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        move(planner("pat"), target, 1, "PROPOSED").statusCode(200).body("state", equalTo("PROPOSED"));
        move(kim(), target, 2, "ACTIVE")
                .statusCode(403)
                .body("type", equalTo("urn:plumbline:problem:four-eyes"))
                .body("detail", containsString("kim"));
        move(approver("pat"), target, 2, "ACTIVE").statusCode(403);
        move(planner("ann"), target, 2, "ACTIVE").statusCode(403).body("detail", containsString("approver"));
        move(approver("ann"), target, 2, "ACTIVE").statusCode(200).body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_proposal_is_rejected_with_a_reason_and_can_be_revised_and_proposed_again() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        move(kim(), target, 1, "PROPOSED").statusCode(200);
        move(approver("ann"), target, 2, "DRAFT").statusCode(200);
        revise(planner("pat"), target, 3).statusCode(200);
        move(kim(), target, 4, "PROPOSED").statusCode(200);
        move(approver("pat"), target, 5, "ACTIVE").statusCode(403);
        move(approver("ann"), target, 5, "ACTIVE").statusCode(200);
        given().get("/targets/" + target + "/versions")
                .then()
                .body("items.change", contains("SET", "PROPOSED", "WITHDRAWN", "REVISED", "PROPOSED", "ACTIVATED"))
                .body("items[2].by", equalTo("ann"))
                .body("items[2].reason", equalTo("Because"));
    }

    @Test
    void an_administrator_cannot_approve_even_with_the_approvers_role() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        move(SignedIn.as("ada", Role.ADMIN, Role.APPROVER, Role.PLANNER), target, 1, "ACTIVE")
                .statusCode(403);
    }

    @Test
    void a_target_in_force_is_changed_by_an_approver_only_and_never_without_a_reason() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        move(approver("ann"), target, 1, "ACTIVE").statusCode(200);
        revise(planner("pat"), target, 2).statusCode(403);
        move(planner("pat"), target, 2, "RETIRED").statusCode(403);
        put(approver("ann"), target, 2, Map.of("baseline", Map.of("value", 1), "goal", Map.of("statement", "double")))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/reason"));
        revise(approver("ann"), target, 2).statusCode(200).body("state", equalTo("ACTIVE"));
        move(approver("ann"), target, 3, "RETIRED").statusCode(200);
    }

    @Test
    void an_override_is_on_record_with_what_the_gate_objected_to() {
        var target = target(plan(), kpi("profit"), 1000, "double");
        post(approver("ann"), "/targets/" + target, 1, Map.of("to", "ACTIVE", "reason", "Now"))
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:activation-gate-closed"));
        move(approver("ann"), target, 1, "ACTIVE").statusCode(200);
        given().get("/targets/" + target + "/versions")
                .then()
                .body("items[0].gateOverride", nullValue())
                .body("items[1].gateOverride", containsString("covered the plan up to revision 0"))
                .body("items[1].reason", equalTo("Because"))
                .body("items[1].by", equalTo("ann"));
    }

    @Test
    void a_plan_is_activated_by_somebody_who_did_not_make_its_present_version() {
        var plan = plan();
        var now = Map.of("to", "ACTIVE", "reason", "The board agrees", "override", true);
        post(kim(), "/plans/" + plan, 1, now).statusCode(403).body("type", equalTo("urn:plumbline:problem:four-eyes"));
        post(approver("ann"), "/plans/" + plan, 1, Map.of("to", "ACTIVE", "reason", "Now"))
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:activation-gate-closed"));
        post(approver("ann"), "/plans/" + plan, 1, now).statusCode(200).body("state", equalTo("ACTIVE"));
        given().get("/plans/" + plan + "/versions")
                .then()
                .body("items[1].change", equalTo("ACTIVATED"))
                .body("items[1].gateOverride", containsString("revision 0"));
        post(planner("pat"), "/plans/" + plan, 2, Map.of("to", "CLOSED", "reason", "Over"))
                .statusCode(403);
        post(approver("ann"), "/plans/" + plan, 2, Map.of("to", "CLOSED", "reason", "Over"))
                .statusCode(200);
    }

    private static RequestSpecification kim() {
        return given();
    }

    private static RequestSpecification planner(String person) {
        return SignedIn.as(person, Role.PLANNER);
    }

    private static RequestSpecification approver(String person) {
        return SignedIn.as(person, Role.APPROVER);
    }

    private static ValidatableResponse move(RequestSpecification caller, String target, int version, String to) {
        return post(caller, "/targets/" + target, version, Map.of("to", to, "reason", "Because", "override", true));
    }

    private static ValidatableResponse post(RequestSpecification caller, String path, int version, Object transition) {
        return caller.contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(transition)
                .post(path + "/transitions")
                .then();
    }

    private static ValidatableResponse revise(RequestSpecification caller, String target, int version) {
        return put(caller, target, version, revision(1000, "triple", "More"));
    }

    private static ValidatableResponse put(RequestSpecification caller, String target, int version, Object revision) {
        return caller.contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body(revision)
                .put("/targets/" + target)
                .then();
    }
}
