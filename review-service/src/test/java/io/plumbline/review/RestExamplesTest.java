package io.plumbline.review;

import static io.plumbline.review.Calls.act;
import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.put;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.AuditedCalls;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RecordingExamples;
import io.plumbline.embedded.testing.RestExamples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Plays two reviews of "double profit in five years" through every operation; its calls are the examples in the document. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class RestExamplesTest {

    /** Operations that every service has alike, and that are not this service's to show. */
    private static final String OF_SUBSCRIPTIONS = "(?s)\\w*(Webhook|Deliver|DeadLetter|Stream|Audit)\\w*, .*";

    private static final String OWNER = "Head of sales, for the examples";

    private final Elsewhere plan = Elsewhere.plan2027();
    private final Map<String, Object> campaigns =
            Elsewhere.kpi("campaigns", "Campaigns", "INCREASE", "SUM", "QUARTER", OWNER);
    private final Map<String, Object> customers =
            Elsewhere.kpi("new_customers", "New customers", "INCREASE", "SUM", "QUARTER", OWNER);
    private final String cause = plan.target(campaigns, "4", "12");
    private final String target = plan.target(customers, "0", "1100");

    @Test
    void every_operation_shows_a_whole_request_and_answer_that_fit_its_schemas() {
        var own = new RestExamples(document())
                .violations().stream()
                        .filter(violation -> !violation.matches(OF_SUBSCRIPTIONS))
                        .toList();
        assertEquals(List.of(), own);
    }

    @Test
    void what_the_service_takes_and_answers_fits_the_published_schemas_and_is_audited() throws SQLException {
        plan.apex(target);
        plan.link("CAUSAL", cause, target, 3);
        plan.check(target, "WARN", "sufficient");
        plan.heard();
        await().untilAsserted(() -> get("/targets/" + target + "/diagnosis").body("evidence", hasSize(1)));
        var filters = new ArrayList<>(RestAssured.filters());
        var recording = new RecordingExamples(document());
        var audited = new AuditedCalls(document());
        RestAssured.filters(recording, audited);
        try {
            calendar();
            actuals();
            rules();
            review();
            reports();
        } finally {
            RestAssured.replaceFiltersWith(filters);
        }
        assertEquals(List.of(), recording.violations());
        assertEquals(Set.of(), audited.withoutEntry());
    }

    private void calendar() {
        var cadences = "/plans/" + plan.planId() + "/cadences";
        put(cadences + "/OPERATIONAL", null, Map.of()).statusCode(200);
        given().header("If-Match", "\"1\"")
                .delete(cadences + "/OPERATIONAL")
                .then()
                .statusCode(204);
        put(cadences + "/STRATEGIC", null, Map.of("every", "QUARTER", "daysAfterPeriodEnd", 14))
                .statusCode(200);
        read(cadences);
        read(cadences + "/STRATEGIC");
        read("/plans/" + plan.planId() + "/reviews?state=SCHEDULED&limit=2");
        read("/plans/" + plan.planId() + "/calendar");
    }

    private void actuals() {
        var path = "/kpis/" + customers.get("id") + "/actuals";
        var first = Map.of(
                "period",
                "2027-Q1",
                "value",
                30,
                "note",
                "Without the fair",
                "evidence",
                "https://bi.example.org/reports/318");
        post(path, first).statusCode(201);
        put(path + "/2027-Q1", "\"1\"", Map.of("value", 32, "reason", "An invoice was booked late"))
                .statusCode(200);
        read(path + "?limit=2");
        read(path + "/2027-Q1");
        read(path + "/2027-Q1/revisions");
        post(
                        "/actual-batches",
                        Map.of("actuals", List.of(Map.of("kpi", "campaigns", "period", "2027-Q1", "value", 0.4))))
                .statusCode(201);
        given().contentType("text/csv")
                .body("kpi,period,value,note\ncampaigns,2026-Q4,1,\ncampaigns,2026-Q3,1,late\n")
                .post("/actual-files")
                .then()
                .statusCode(201);
        given().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(workbook())
                .post("/actual-workbooks")
                .then()
                .statusCode(201);
        get("/owed-actuals?asOf=2027-07-15&limit=1&owner=" + OWNER).statusCode(200);
    }

    private static byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Actuals");
            var rows = List.of(List.of("kpi", "period", "value"), List.of("campaigns", "2026-Q2", "1"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("in memory", impossible);
        }
        return bytes.toByteArray();
    }

    private void rules() {
        var path = "/kpis/" + customers.get("id") + "/track-rules";
        var within = Map.of("track", "ON_TRACK", "margin", 3, "unit", "PERCENT");
        var nearly = Map.of("track", "AT_RISK", "margin", 8, "unit", "PERCENT");
        put(path, "\"0\"", Map.of("rules", List.of(within, nearly, Map.of("track", "OFF_TRACK"))))
                .statusCode(200);
        given().header("If-Match", "\"1\"").delete(path).then().statusCode(200);
        read(path);
    }

    private void review() {
        var first = opened("2027-03-31");
        post(first + "/decisions", Map.of("targetId", cause, "kind", "KEEP", "reason", "They start in April"));
        String decision = post(
                        first + "/decisions",
                        Map.of(
                                "targetId", target,
                                "kind", "LOWER",
                                "reason", "The campaigns began two months late",
                                "paceVerdict", "TOO_FAR",
                                "expectedEffect", "On plan again by the summer",
                                "expectedValue", 200,
                                "checkOn", "2027-06-30",
                                "whatIf",
                                        Map.of(
                                                "verdict", "WARN",
                                                "planRevision", 4,
                                                "summary", "Revenue would be short by 100 in year 5"),
                                "adjustment",
                                        Map.of("expectedVersion", 1, "goal", Map.of("kind", "LEVEL", "amount", 1000))))
                .statusCode(201)
                .extract()
                .path("id");
        act(first + "/closing", "\"2\"").statusCode(200);
        var second = opened("2027-06-30");
        post(
                        second + "/pace-votes",
                        Map.of(
                                "targetId",
                                target,
                                "voter",
                                "CFO",
                                "vote",
                                "TOO_FAR",
                                "remark",
                                "We have never done more"))
                .statusCode(201);
        String action = post(
                        second + "/actions",
                        Map.of(
                                "owner",
                                "Head of marketing",
                                "task",
                                "Start the spring campaign",
                                "dueOn",
                                "2027-09-30"))
                .statusCode(201)
                .extract()
                .path("id");
        given().post("/actions/" + action + "/completion").then().statusCode(200);
        post(
                        second + "/outcomes",
                        Map.of("decisionId", decision, "outcome", "NOT_HAPPENED", "note", "Half a year late"))
                .statusCode(201);
        var minutes = Map.of("attendance", List.of("CEO", "CFO"), "notes", "Campaigns began two months late.");
        put(second + "/minutes", "\"2\"", minutes).statusCode(200);
        List.of("", "/decisions", "/pace-votes", "/actions", "/pack", "/pack/targets.csv", "/pack/pack.xlsx")
                .forEach(part -> read(second + part));
        get(first + "/decisions");
        String adjustment = get(first + "/decisions").extract().path("find { it.kind == 'LOWER' }.adjustmentId");
        read("/adjustments/" + adjustment);
        read("/plans/" + plan.planId() + "/adjustments");
    }

    private void reports() {
        read("/targets/" + target + "/assessment?asOf=2027-06-30");
        read("/targets/" + target + "/diagnosis?asOf=2027-03-31");
        read("/plans/" + plan.planId() + "/assessment?asOf=2027-06-30");
        read("/plans/" + plan.planId() + "/forecast-score?asOf=2027-12-31");
        read("/forecast-score?asOf=" + LocalDate.of(2027, 1, 1));
        read("/plans/" + plan.planId() + "/goal-drift");
    }

    private String opened(String asOf) {
        String id = post("/plans/" + plan.planId() + "/reviews", Map.of("scheduledOn", asOf))
                .statusCode(201)
                .extract()
                .path("id");
        act("/reviews/" + id + "/opening", "\"1\"").statusCode(200);
        return "/reviews/" + id;
    }

    private static void read(String path) {
        given().get(path).then().statusCode(200);
    }

    private static String document() {
        return given().get("/q/openapi?format=json").then().extract().asString();
    }
}
