package io.plumbline.target.planfile;

import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class PlanImportTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    DataSource database;

    @Test
    void the_published_example_becomes_a_plan_and_every_export_of_it_changes_nothing_when_it_comes_back() {
        var imported = imported("application/yaml", doubleProfit().getBytes(), "");
        assertEquals("DONE", imported.getString("state"), imported::prettify);
        assertEquals(14, imported.getInt("result.kpisDefined"));
        assertEquals(14, imported.getInt("result.targetsSet"));
        String plan = imported.getString("planId");
        given().get("/plans/" + plan).then().body("apexTargetIds", hasSize(1)).body("revision", equalTo(16));

        for (var type : new String[] {"application/json", "application/yaml", "text/csv", XLSX}) {
            for (var periods : new String[] {"COLUMNS", "ROWS"}) {
                var file = given().accept(type)
                        .get("/plans/" + plan + "/export?periods=" + periods)
                        .then()
                        .statusCode(200)
                        .contentType(containsString(type))
                        .header("Plumbline-Plan-Revision", "16")
                        .extract()
                        .asByteArray();
                var again = imported(type, file, "?planId=" + plan + "&reason=again");
                assertEquals("DONE", again.getString("state"), again::prettify);
                assertEquals(14, again.getInt("result.targetsUnchanged"), again::prettify);
                assertEquals(0, again.getInt("result.targetsRevised") + again.getInt("result.kpisRevised"));
                assertEquals(16, again.getInt("result.planRevision"));
            }
        }
    }

    @Test
    void an_export_begins_a_second_plan_that_exports_the_same() {
        var imported = imported("application/yaml", doubleProfit().getBytes(), "");
        assertEquals("DONE", imported.getString("state"), imported::prettify);
        String first = imported.getString("planId");
        var file = export(first, "application/json");
        String second = imported("application/json", file.getBytes(), "").getString("planId");

        assertEquals(withoutIds(file), withoutIds(export(second, "application/json")));
        assertNotEquals(first, second);
        assertTrue(file.contains("\"format\" : \"plumbline.plan/1\""), file);
    }

    @Test
    void only_what_differs_becomes_a_version() {
        var file = doubleProfit();
        String plan = imported("application/yaml", file.getBytes(), "").getString("planId");
        var changed = file.replace("name: Existing customers", "name: Known customers")
                .replace("goal: {statement: \"+400\"}", "goal: {statement: \"+500\"}");
        var again = imported("application/yaml", changed.getBytes(), "?planId=" + plan + "&reason=More");

        assertEquals(1, again.getInt("result.kpisRevised"), again::prettify);
        assertEquals(1, again.getInt("result.targetsRevised"));
        assertEquals(13, again.getInt("result.targetsUnchanged"));
        var back = imported("application/yaml", file.getBytes(), "?planId=" + plan + "&dryRun=true");
        assertEquals(true, back.getBoolean("dryRun"));
        assertEquals("DONE", back.getString("state"), back::prettify);
        assertEquals(
                0,
                given().get("/plan-imports/" + back.getString("id")).jsonPath().getInt("problemsFound"));
    }

    @Test
    void a_changed_cell_becomes_a_pin_and_a_cleared_one_is_spread_anew() {
        var code = "sales_" + UUID.randomUUID().toString().substring(0, 8);
        String plan = plan(code);
        var sheet = "kpi,perspective,2026,2027,2028,2029,2030,2031\n" + code + ",FINANCIAL,1000,1200,1500,,,2000\n";
        var imported = imported("text/csv", sheet.getBytes(), "?planId=" + plan + "&reason=Budget");
        assertEquals("DONE", imported.getString("state"), imported::prettify);
        var target = given().get("/plans/" + plan + "/targets").jsonPath();
        assertEquals(
                "[1000.0, 1200.0, 1500.0, 1666.67, 1833.33, 2000.0]", target.getString("items[0].milestones.value"));
        assertEquals("[1, 2]", target.getString("items[0].pins.year"));
        given().get("/targets/" + target.getString("items[0].id") + "/versions")
                .then()
                .body("items[0].reason", equalTo("Budget"));
    }

    @Test
    void everything_is_kept_or_nothing_and_every_problem_is_told() {
        var code = "kept_" + UUID.randomUUID().toString().substring(0, 8);
        String plan = plan(code);
        var file = """
                {"targets": [
                  {"kpi": "%1$s", "perspective": "FINANCIAL", "baseline": {"value": 1}, "goal": {"statement": "double"}},
                  {"kpi": "%1$s", "perspective": "FINANCIAL", "baseline": {"value": 1}, "goal": {"statement": "triple"}},
                  {"kpi": "nobody", "perspective": "FINANCIAL", "baseline": {"value": 1}, "goal": {"statement": "double"}},
                  {"kpi": "%1$s", "perspective": "MOON", "baseline": {"value": 1}, "goal": {"statement": "double"}},
                  {"kpi": "%1$s", "perspective": "FINANCIAL", "name": "b", "baseline": {"value": 0},
                   "goal": {"statement": "reach 5"}, "shape": {"name": "COMPOUND"}},
                  {"kpi": "%1$s", "perspective": "FINANCIAL", "name": "c", "goal": {"statement": "somehow"}},
                  {"kpi": "%1$s", "perspective": "FINANCIAL", "name": "d", "baseline": {"value": 1},
                   "goal": {"statement": "somehow"}, "formula": "nobody + 1"}]}""".formatted(code);
        var refused = imported("application/json", file.getBytes(), "?planId=" + plan + "&reason=Budget");

        assertEquals("REFUSED", refused.getString("state"));
        assertEquals(
                java.util.List.of(
                        "/targets/5/baseline",
                        "/targets/1",
                        "/targets/2/kpi",
                        "/targets/3/perspective",
                        "/targets/4/shape",
                        "/targets/5/goal/statement",
                        "/targets/6/formula",
                        "/targets/6/goal/statement"),
                refused.getList("problems.place"),
                refused::prettify);
        given().get("/plans/" + plan + "/targets").then().body("items", hasSize(0));
        given().get("/plans/" + plan).then().body("revision", equalTo(1));
    }

    @Test
    void every_mistake_of_a_row_is_told_with_its_cell() {
        var code = "row_" + UUID.randomUUID().toString().substring(0, 8);
        String plan = plan(code);
        var file = """
                kpi,perspective,name,baseline,goal,minimum,due year,pins,formula
                nobody,MOON,A,much,somehow,,later,,
                %1$s,FINANCIAL,B,1,double,a bit,,soon,nobody + nothing
                %1$s,FINANCIAL,C,,double,,,,
                %1$s,FINANCIAL,D,1,+5,+7,,,
                """.formatted(code);
        var refused = imported("text/csv", file.getBytes(), "?planId=" + plan + "&dryRun=true");

        assertEquals("REFUSED", refused.getString("state"));
        assertEquals(
                java.util.List.of("A2", "B2", "D2", "E2", "G2", "F3", "H3", "I3", "I3", "F5", "row 4"),
                refused.<String>getList("problems.place").stream()
                        .sorted(java.util.Comparator.comparing(
                                (String place) -> place.length() == 2 ? place.substring(1) + place : "9"))
                        .toList(),
                refused::prettify);
        assertEquals(
                "The baseline must not be null.", refused.getString("problems.find { it.place == 'row 4' }.detail"));
    }

    @Test
    void a_document_tells_every_value_that_cannot_be_read_and_what_else_is_wrong_beside_them() {
        var code = "doc_" + UUID.randomUUID().toString().substring(0, 8);
        String plan = plan(code);
        var file = """
                {"kpis": [{"code": "%1$s_new", "name": 7, "direction": "UP"}],
                 "targets": [
                  {"kpi": "%1$s_new", "perspective": "MOON", "baseline": {"value": "much"}, "goal": {"statement": "somehow"},
                   "dueYear": "later", "colour": "red"},
                  {"kpi": "%1$s", "perspective": "FINANCIAL", "baseline": {"value": 1}, "goal": {"statement": "double"},
                   "levels": {"minimum": {"statement": "a bit"}}}]}""".formatted(code);
        var refused = imported("application/json", file.getBytes(), "?planId=" + plan + "&dryRun=true");

        assertEquals(
                java.util.Set.of(
                        "/kpis/0/name",
                        "/kpis/0/direction",
                        "/kpis/0/accumulation",
                        "/kpis/0/unit",
                        "/kpis/0/scale",
                        "/kpis/0/frequency",
                        "/kpis/0/indicator",
                        "/targets/0/perspective",
                        "/targets/0/baseline/value",
                        "/targets/0/goal/statement",
                        "/targets/0/dueYear",
                        "/targets/0/colour",
                        "/targets/1/levels/minimum/statement"),
                java.util.Set.copyOf(refused.getList("problems.place")),
                refused::prettify);
    }

    @Test
    void a_circle_within_the_file_is_told_at_each_formula_of_it() {
        var suffix = "_" + UUID.randomUUID().toString().substring(0, 8);
        String plan = plan("a" + suffix);
        kpi("b" + suffix);
        var target = "{\"kpi\": \"%s\", \"perspective\": \"FINANCIAL\", \"baseline\": {\"value\": 1},"
                + " \"goal\": {\"statement\": \"double\"}, \"formula\": \"%s\"}";
        var file = "{\"targets\": [" + target.formatted("a" + suffix, "2 × b" + suffix) + ","
                + target.formatted("b" + suffix, "a" + suffix + " + 1") + "]}";
        var refused = imported("application/json", file.getBytes(), "?planId=" + plan + "&dryRun=true");
        assertEquals("REFUSED", refused.getString("state"));
        assertEquals(
                java.util.Set.of("/targets/0/formula", "/targets/1/formula"),
                java.util.Set.copyOf(refused.getList("problems.place")));
        assertTrue(refused.getString("problems.detail").contains("at position 5"), refused::prettify);
    }

    @Test
    void what_cannot_be_an_import_is_refused_at_once() {
        given().contentType("application/json")
                .body("{}")
                .post("/plan-imports?planId=" + UUID.randomUUID() + "&dryRun=true")
                .then()
                .statusCode(404);
        given().contentType("application/pdf")
                .body(new byte[] {1})
                .post("/plan-imports")
                .then()
                .statusCode(415);
        given().contentType("text/csv")
                .body("kpi,perspective\n")
                .post("/plan-imports?planId="
                        + plan("r_" + UUID.randomUUID().toString().substring(0, 8)))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("reason"));
        given().contentType("text/csv")
                .body("kpi\n")
                .post("/plan-imports?dryRun=yes")
                .then()
                .statusCode(422);
        given().get("/plan-imports/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/plans/" + UUID.randomUUID() + "/export").then().statusCode(404);
        given().accept("application/pdf")
                .get("/plans/" + plan("x_" + UUID.randomUUID().toString().substring(0, 8)) + "/export")
                .then()
                .statusCode(406);
        var sheetWithoutPlan = imported("text/csv", "kpi,perspective\n".getBytes(), "");
        assertEquals("REFUSED", sheetWithoutPlan.getString("state"));
        var broken = imported("application/json", "{\"plan\": ".getBytes(), "");
        assertTrue(broken.getString("problems[0].place").startsWith("line 1"), broken::prettify);
    }

    @Test
    void the_same_key_starts_one_import() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, "kpi,perspective\n").statusCode(202).extract().path("id");
        assertEquals(
                first, keyed(key, "kpi,perspective\n").statusCode(202).extract().path("id"));
        keyed(key, "kpi,perspective,name\n").statusCode(422);
    }

    @Test
    void an_instance_with_as_many_imports_as_it_takes_on_says_when_to_come_back() throws SQLException {
        var file = doubleProfit();
        var plan = imported("application/yaml", file.getBytes(), "").getString("planId");
        var begun = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table plan in exclusive mode");
            for (int place = 0; place < 2; place++) {
                begun.add(sent(plan, file).statusCode(202).extract().path("id"));
            }
            sent(plan, file)
                    .statusCode(429)
                    .header("Retry-After", "5")
                    .body("type", equalTo("urn:plumbline:problem:too-many-calls"))
                    .body("detail", containsString("2 imports at once"));
            connection.rollback();
        }
        for (var each : begun) {
            await().atMost(Duration.ofMinutes(1)).until(() -> state(each).equals("DONE"));
        }
    }

    private static ValidatableResponse sent(String plan, String file) {
        return given().contentType("application/yaml")
                .body(file.getBytes())
                .post("/plan-imports?reason=again&planId=" + plan)
                .then();
    }

    private static ValidatableResponse keyed(String key, String file) {
        return given().contentType("text/csv")
                .header("Idempotency-Key", key)
                .body(file)
                .post("/plan-imports")
                .then();
    }

    @Test
    void only_plan_files_may_be_large() {
        var large = "{\"name\": \"" + "x".repeat(1 << 20) + "\"}";
        post("/plans", large).statusCode(413).contentType("application/problem+json");
        var padded = "x".repeat(2 << 20);
        var imported = imported("text/csv", padded.getBytes(), "");
        assertEquals("REFUSED", imported.getString("state"));
    }

    @Test
    void an_import_that_changes_a_plan_tells_each_version() {
        var file = doubleProfit();
        String plan = imported("application/yaml", file.getBytes(), "").getString("planId");
        var target = given().get("/plans/" + plan + "/targets?limit=1").jsonPath();
        put("/targets/" + target.getString("items[0].id"), "\"1\"", revision(1000, "triple", "By hand"))
                .statusCode(200);
        var again = imported("application/yaml", file.getBytes(), "?planId=" + plan + "&reason=Back");
        assertEquals(1, again.getInt("result.targetsRevised"), again::prettify);
        given().get("/targets/" + target.getString("items[0].id") + "/versions")
                .then()
                .body("items[2].reason", equalTo("Back"))
                .body("items[2].change", equalTo("REVISED"));
    }

    @Test
    void a_scenario_goes_out_and_in_without_a_change_too() {
        String plan =
                imported("application/yaml", doubleProfit().getBytes(), "").getString("planId");
        String scenario = post("/plans/" + plan + "/scenarios", Map.of("name", "Late campaigns"))
                .statusCode(201)
                .extract()
                .path("id");
        var file = export(scenario, "application/yaml").getBytes();
        var again = imported("application/yaml", file, "?planId=" + scenario + "&reason=again");
        assertEquals(14, again.getInt("result.targetsUnchanged"), again::prettify);
    }

    @Test
    void a_target_in_force_changes_only_when_an_approver_imports() {
        var file = doubleProfit();
        String plan = imported("application/yaml", file.getBytes(), "").getString("planId");
        String target =
                given().get("/plans/" + plan + "/targets?limit=1").jsonPath().getString("items[0].id");
        SignedIn.as("ben", Role.APPROVER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"ACTIVE\", \"reason\": \"The board agreed\", \"override\": true}")
                .post("/targets/" + target + "/transitions")
                .then()
                .statusCode(200);
        var changed = file.replace("goal: {statement: double}", "goal: {statement: triple}")
                .getBytes();
        var query = "?planId=" + plan + "&reason=More";

        var byPlanner = imported(SignedIn.as("pat", Role.PLANNER), "application/yaml", changed, query);
        assertEquals("REFUSED", byPlanner.getString("state"), byPlanner::prettify);
        assertEquals("[/targets/0]", byPlanner.getString("problems.place"));
        var byApprover = imported("application/yaml", changed, query);
        assertEquals(1, byApprover.getInt("result.targetsRevised"), byApprover::prettify);
        SignedIn.as("vera", Role.VIEWER)
                .contentType("text/csv")
                .body("kpi\n")
                .post("/plan-imports")
                .then()
                .statusCode(403);
    }

    private static JsonPath imported(String type, byte[] file, String query) {
        return imported(given(), type, file, query);
    }

    private static JsonPath imported(RequestSpecification caller, String type, byte[] file, String query) {
        String id = caller.contentType(type)
                .body(file)
                .post("/plan-imports" + query)
                .then()
                .statusCode(202)
                .header("Location", containsString("/plan-imports/"))
                .extract()
                .path("id");
        await().until(() -> !state(id).equals("RUNNING"));
        return given().get("/plan-imports/" + id).jsonPath();
    }

    private static String state(String id) {
        return given().get("/plan-imports/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    private static String export(String plan, String type) {
        return given().accept(type).get("/plans/" + plan + "/export").asString();
    }

    private static String withoutIds(String file) {
        return file.replaceAll("\"id\" : \"[0-9a-f-]+\"", "\"id\" : \"\"");
    }

    /** The published example, on KPIs of its own so that tests do not meet. */
    private static String doubleProfit() {
        var suffix = "_" + UUID.randomUUID().toString().substring(0, 8);
        try {
            return Files.readString(
                            Path.of(System.getProperty("plumbline.contracts"), "plan-file", "double-profit.yaml"))
                    .replaceAll("(code|kpi): ([a-z_]+)", "$1: $2" + suffix)
                    .replace("revenue - expenses", "revenue" + suffix + " - expenses" + suffix);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static String plan(String code) {
        kpi(code);
        return post("/plans", Map.of("name", "Plan", "currency", "EUR", "firstYear", 2027))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void kpi(String code) {
        io.plumbline.target.Story.kpiWithCode(code);
    }
}
