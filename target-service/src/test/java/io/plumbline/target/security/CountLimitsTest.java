package io.plumbline.target.security;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.plumbline.target.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** As many of each thing as there may be, and no more; each test in an organisation of its own. */
@QuarkusTest
@TestProfile(CountLimitsTest.Few.class)
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class CountLimitsTest {

    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "plumbline.limits.plans-per-organisation", "2",
                    "plumbline.limits.kpis-per-organisation", "2",
                    "plumbline.limits.targets-per-plan", "2",
                    "plumbline.limits.open-proposals-per-plan", "1");
        }
    }

    private final String organisation = "few-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void an_organisation_begins_as_many_plans_as_it_may_have_scenarios_included() {
        var plan = plan();
        post("/plans/" + plan + "/scenarios", Map.of("name", "What if", "reason", "To think"))
                .statusCode(201);
        refused(post("/plans", outline()), "An organisation has at most 2 plans", "PLANS_PER_ORGANISATION");
        refused(
                post("/plans/" + plan + "/scenarios", Map.of("name", "And if", "reason", "To think")),
                "An organisation has at most 2 plans",
                "PLANS_PER_ORGANISATION");
        SignedIn.in(organisation + "-too")
                .contentType("application/json")
                .body(outline())
                .post("/plans")
                .then()
                .statusCode(201);
    }

    @Test
    void an_organisation_defines_as_many_kpis_as_it_may_have() {
        kpi();
        kpi();
        refused(post("/kpis", definition()), "An organisation has at most 2 KPIs", "KPIS_PER_ORGANISATION");
    }

    @Test
    void a_plan_takes_as_many_targets_as_it_may_have_one_by_one_and_from_a_file() {
        var plan = plan();
        var code = definition();
        var kpi = created(post("/kpis", code));
        created(post("/plans/" + plan + "/targets", Story.terms(kpi, 1000, "double")));
        created(post("/plans/" + plan + "/targets", Story.terms(kpi, 1000, "triple")));
        refused(
                post("/plans/" + plan + "/targets", Story.terms(kpi, 1000, "reach 5,000")),
                "A plan has at most 2 targets",
                "TARGETS_PER_PLAN");

        var file = "kpi,perspective,name,2026,2031\n" + code.get("code") + ",FINANCIAL,One more,1000,3000\n";
        var place = SignedIn.in(organisation)
                .contentType("text/csv")
                .body(file)
                .post("/plan-imports?planId=" + plan + "&reason=More")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Awaitility.await()
                .untilAsserted(() -> SignedIn.in(organisation)
                        .get(place)
                        .then()
                        .body("state", equalTo("REFUSED"))
                        .body("problems.detail", hasItem(containsString("at most 2 targets"))));
    }

    @Test
    void a_plan_has_as_many_open_proposals_as_it_may_and_an_answer_makes_room() {
        var target = created(post("/plans/" + plan() + "/targets", Story.terms(kpi(), 1000, "double")));
        SignedIn.of(organisation, "ann", Role.APPROVER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("to", "ACTIVE", "reason", "Agreed", "override", true))
                .post("/targets/" + target + "/transitions")
                .then()
                .statusCode(200);
        var proposal = created(propose(target, "reach 1,900"));
        refused(
                propose(target, "reach 1,800"),
                "A plan has at most 1 open change proposals",
                "OPEN_PROPOSALS_PER_PLAN");
        post("/change-proposals/" + proposal + "/withdrawal", Map.of("reason", "Not now"))
                .statusCode(200);
        created(propose(target, "reach 1,800"));
    }

    private ValidatableResponse propose(String target, String goal) {
        return SignedIn.in(organisation)
                .contentType("application/json")
                .header("If-Match", "\"2\"")
                .body(Story.revision(1000, goal, "Growth comes later"))
                .post("/targets/" + target + "/change-proposals")
                .then();
    }

    private static void refused(ValidatableResponse answer, String limit, String setting) {
        answer.statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:limit-reached"))
                .body("detail", containsString(limit))
                .body("detail", containsString("PLUMBLINE_LIMITS_" + setting));
    }

    private String plan() {
        return created(post("/plans", outline()));
    }

    private String kpi() {
        return created(post("/kpis", definition()));
    }

    private static Map<String, Object> outline() {
        return Map.of("name", "Double profit", "currency", "EUR", "firstYear", 2027);
    }

    private static Map<String, Object> definition() {
        var code = "few_" + UUID.randomUUID().toString().substring(0, 8);
        var kpi = new HashMap<String, Object>(Map.of("code", code, "name", code, "direction", "INCREASE"));
        kpi.putAll(Map.of("accumulation", "SUM", "unit", "EUR", "scale", 2, "frequency", "QUARTER"));
        kpi.put("indicator", "LAGGING");
        return kpi;
    }

    private static String created(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    private ValidatableResponse post(String path, Object body) {
        return SignedIn.in(organisation)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }
}
