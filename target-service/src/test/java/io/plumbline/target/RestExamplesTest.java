package io.plumbline.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.embedded.testing.AuditedCalls;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RecordingExamples;
import io.plumbline.embedded.testing.RestExamples;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plays the beginning of "double profit in five years" through every operation; its calls are the examples in the document. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class RestExamplesTest {

    @AfterEach
    void stopListening() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void every_operation_shows_a_whole_request_and_answer_that_fit_its_schemas() {
        assertEquals(List.of(), new RestExamples(document()).violations());
    }

    @Test
    void the_check_finds_an_example_that_is_missing_or_does_not_fit() throws IOException {
        var broken = new ObjectMapper().readTree(document());
        example(broken, "/paths/~1plans~1{planId}~1targets/post").remove("example");
        ((ObjectNode) example(broken, "/paths/~1kpis/post").get("example")).put("direction", "UP");

        var violations = new RestExamples(broken.toString()).violations();

        assertEquals(2, violations.size(), violations::toString);
        assertTrue(violations.stream().anyMatch(violation -> violation.startsWith("setTarget, request: no example")));
        assertTrue(violations.stream()
                .anyMatch(
                        violation -> violation.startsWith("defineKpi, request: ") && violation.contains("direction")));
    }

    private static ObjectNode example(JsonNode document, String operation) {
        return (ObjectNode) document.at(operation + "/requestBody/content/application~1json");
    }

    @Test
    void what_the_service_takes_and_answers_fits_the_published_schemas_and_is_audited() throws SQLException {
        var recording = new RecordingExamples(document());
        var audited = new AuditedCalls(document());
        RestAssured.filters(recording, audited);
        var plan = plan();
        var revenue = kpi("revenue", "Revenue", "INCREASE", "Invoiced in the period");
        proposals(plan, revenue);
        kpi("expenses", "Expenses", "DECREASE", "Booked in the period");
        var profit = kpi("profit", "Profit", "INCREASE", "Revenue less expenses");
        var target = target(plan, profit);
        questions();
        files();
        assertEquals(List.of(), recording.violations());
        assertEquals(
                Set.of("backCast", "compareShapes", "phase"), audited.withoutEntry(), "only questions leave no entry");
        given().get("/targets/{id}/versions", target).then().body("items", hasSize(3));
    }

    private static String plan() {
        var plan = beginPlan();
        read("/plans/" + plan);
        read("/plans?limit=1");
        return plan;
    }

    private static String beginPlan() {
        return Story.post("/plans", """
                {"name": "Double profit in five years", "currency": "EUR", "firstYear": 2027, "horizonYears": 5,
                 "fiscalYearStartMonth": 1, "perspectives": [
                  {"code": "FINANCIAL", "name": "Financial"}, {"code": "CUSTOMER", "name": "Customer"},
                  {"code": "INTERNAL", "name": "Internal processes"}, {"code": "PEOPLE", "name": "People"}]}""").statusCode(201).extract().path("id");
    }

    private static String kpi(String code, String name, String direction, String definition) {
        var kpi = """
                {"code": "%s", "name": "%s", "direction": "%s", "accumulation": "SUM", "unit": "EUR", "scale": 2,
                 "frequency": "QUARTER", "indicator": "LAGGING", "tolerancePercent": 5, "owner": "CFO",
                 "definition": "%s", "dataSource": "ERP, ledger 4000", "largestStep": {"kind": "PERCENT", "size": 25}}""".formatted(code, name, direction, definition);
        String id = Story.post("/kpis", kpi).statusCode(201).extract().path("id");
        read("/kpis/" + id);
        read("/kpis?limit=2");
        Story.put("/kpis/" + id, "\"1\"", kpi.replace("ledger 4000", "ledger 4100"))
                .statusCode(200);
        read("/kpis/" + id + "/versions");
        read("/kpis/" + id + "/versions/differences?from=1&to=2");
        return id;
    }

    private static void proposals(String plan, String revenue) {
        var target = Story.target(plan, revenue, 5000, "+1,500");
        answer("/targets/" + target + "/transitions", "\"1\"", """
                {"to": "ACTIVE", "reason": "Approved by the board on 12 December", "override": true}""");
        propose(target);
        answer("/change-proposals/" + propose(target) + "/withdrawal", null, "{\"reason\": \"The figures were old\"}");
        answer("/change-proposals/" + propose(target) + "/rejection", null, """
                {"reason": "Wait for the second quarter"}""");
        var approved = propose(target);
        read("/change-proposals/" + approved);
        read("/change-proposals/" + approved + "/differences");
        answer("/change-proposals/" + approved + "/approval", null, """
                {"reason": "Agreed by the board on 12 December", "override": true}""");
        read("/targets/" + target + "/change-proposals?limit=1");
    }

    private static String propose(String target) {
        return Story.post("/targets/" + target + "/change-proposals", "\"2\"", """
                {"name": "Revenue", "owner": "CFO", "baseline": {"value": 5000, "date": "2026-12-31"},
                 "goal": {"statement": "+1,800"}, "dueYear": 5, "reason": "Two markets more than planned"}""")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** As kim, but when that would be an approval of own work: then as ann. */
    private static void answer(String path, String ifMatch, String body) {
        var caller = path.endsWith("/withdrawal") ? given() : SignedIn.as("ann", Role.APPROVER);
        (ifMatch == null ? caller : caller.header("If-Match", ifMatch))
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(200);
    }

    private static String target(String plan, String profit) {
        String target = Story.post("/plans/" + plan + "/targets", """
                {"kpiId": "%s", "perspective": "FINANCIAL", "name": "Profit", "owner": "CFO",
                 "baseline": {"value": 1000, "date": "2026-12-31"}, "goal": {"statement": "double"},
                 "levels": {"minimum": {"statement": "+80 %%"}, "stretch": {"statement": "+120 %%"}}, "dueYear": 5,
                 "shape": {"name": "S_CURVE", "midpoint": 0.5, "steepness": 8}, "pins": [{"year": 2, "value": 1300}],
                 "formula": "revenue - expenses"}""".formatted(profit))
                .statusCode(201)
                .extract()
                .path("id");
        Story.put("/targets/" + target, "\"1\"", """
                {"name": "Profit", "owner": "CFO", "baseline": {"value": 1000, "date": "2026-12-31"},
                 "goal": {"kind": "LEVEL", "amount": 1900}, "dueYear": 5, "shape": {"name": "COMPOUND"},
                 "formula": "revenue - expenses", "reason": "Growth comes later than thought"}""").statusCode(200);
        Story.put("/plans/" + plan + "/apex-targets", "\"1\"", "{\"targetIds\": [\"" + target + "\"]}")
                .statusCode(200);
        given().header("If-Match", "\"2\"")
                .contentType("application/json")
                .body("{\"to\": \"PROPOSED\", \"reason\": \"Ready for the board of 12 December\"}")
                .post("/targets/" + target + "/transitions")
                .then()
                .statusCode(200);
        read("/targets/" + target);
        read("/plans/" + plan + "/targets");
        read("/targets/" + target + "/versions");
        return target;
    }

    private static void files() {
        String id = null;
        for (var type : List.of("text/csv", "application/json", "application/yaml")) {
            var plan = type.equals("text/csv") ? "?planId=" + beginPlan() + "&reason=Budget+round+of+December" : "";
            id = given().contentType(type)
                    .body(FILES.get(type).getBytes(StandardCharsets.UTF_8))
                    .post("/plan-imports" + plan)
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            var importId = id;
            await().until(() -> !given().get("/plan-imports/" + importId)
                    .jsonPath()
                    .getString("state")
                    .equals("RUNNING"));
        }
        read("/plan-imports?limit=1");
        String plan = given().get("/plan-imports/" + id)
                .then()
                .body("state", equalTo("DONE"))
                .extract()
                .path("planId");
        for (var type : FILES.keySet()) {
            given().accept(type).get("/plans/" + plan + "/export").then().statusCode(200);
        }
    }

    private static final Map<String, String> FILES =
            Map.of("text/csv", """
                    kpi,perspective,name,owner,goal,2026,2027,2028,2029,2030,2031
                    revenue,FINANCIAL,Revenue,CFO,"+1,500",5000,5300,5600,5900,6200,6500
                    expenses,FINANCIAL,Expenses,CFO,,4000,,4150,,,4500
                    """, "application/json", """
                    {"format": "plumbline.plan/1",
                     "plan": {"name": "Double profit in five years", "currency": "EUR", "firstYear": 2027},
                     "targets": [
                       {"kpi": "revenue", "perspective": "FINANCIAL", "baseline": {"value": 5000}, "goal": {"statement": "+1,500"}},
                       {"kpi": "expenses", "perspective": "FINANCIAL", "baseline": {"value": 4000},
                        "goal": {"statement": "reach 4,500"}}]}
                    """, "application/yaml", """
                    format: plumbline.plan/1
                    plan: {name: Double profit in five years, currency: EUR, firstYear: 2027}
                    targets:
                      - {kpi: profit, perspective: FINANCIAL, apex: true, baseline: {value: 1000}, goal: {statement: double},
                         formula: revenue - expenses}
                      - {kpi: revenue, perspective: FINANCIAL, baseline: {value: 5000}, goal: {statement: "+1,500"}}
                      - {kpi: expenses, perspective: FINANCIAL, baseline: {value: 4000}, goal: {statement: "reach 4,500"},
                         shape: {name: BACK_LOADED}}
                    """);

    private static void questions() {
        Story.post("/back-casts", """
                {"baseline": {"value": 1000}, "goal": {"statement": "double"}, "dueYear": 5,
                 "shape": {"name": "COMPOUND"}, "scale": 2, "largestStep": {"kind": "PERCENT", "size": 12}}""").statusCode(200);
        Story.post("/shape-comparisons", """
                {"baseline": {"value": 1000}, "goal": {"statement": "double"}, "dueYear": 5,
                 "shapes": [{"name": "LINEAR"}, {"name": "S_CURVE", "midpoint": 0.4, "steepness": 6},
                            {"name": "STEPPED", "steps": 2}],
                 "pins": [{"year": 2, "value": 1300}], "scale": 2}""").statusCode(200);
        Story.post("/phasings", """
                {"year": 2027, "fiscalYearStartMonth": 1, "weekPattern": "FOUR_FOUR_FIVE", "firstDayOfWeek": "MONDAY",
                 "frequency": "QUARTER", "accumulation": "SUM", "milestone": 1200, "seasonality": [1, 2, 3, 2],
                 "scale": 2}""").statusCode(200);
    }

    private static void read(String path) {
        given().get(path).then().statusCode(200);
    }

    private static String document() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
