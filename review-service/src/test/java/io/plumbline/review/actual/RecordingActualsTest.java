package io.plumbline.review.actual;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.put;
import static io.plumbline.review.Calls.record;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Role;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class RecordingActualsTest {

    @Test
    void an_actual_is_recorded_with_who_and_when_and_can_be_read_again() {
        var kpi = monthly();
        post(path(kpi), Map.of("period", "2027-03", "value", 41.5, "note", "Without March's big order"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(path(kpi) + "/2027-03"))
                .body("recordedBy", equalTo("kim"))
                .body("recordedAt", notNullValue());
        get(path(kpi) + "/2027-03")
                .statusCode(200)
                .body("value", equalTo(41.5f))
                .body("note", containsString("big order"));
        get(path(kpi) + "/2027-04").statusCode(404);
    }

    @Test
    void a_period_has_one_actual() {
        var kpi = monthly();
        record(kpi, "2027-03", "41.5");
        post(path(kpi), Map.of("period", "2027-03", "value", 42))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:already-recorded"));
    }

    @Test
    void a_period_of_another_length_is_refused_with_one_that_would_do() {
        var kpi = monthly();
        post(path(kpi), Map.of("period", "2027-Q1", "value", 42))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/period"))
                .body("detail", containsString("2027-03"));
        post(path(kpi), Map.of("period", "2027-13", "value", 42))
                .statusCode(422)
                .body("detail", containsString("2027-13"));
        post(path(kpi), Map.of("value", 42)).statusCode(422).body("violations[0].pointer", equalTo("/period"));
        post("/kpis/" + UUID.randomUUID() + "/actuals", Map.of("period", "2027-03", "value", 42))
                .statusCode(404);
    }

    @Test
    void a_correction_keeps_what_was_believed_before_with_who_and_why() {
        var kpi = monthly();
        record(kpi, "2027-03", "41.5");
        var correction = Map.of("value", 43, "reason", "An invoice was booked late");
        put(path(kpi) + "/2027-03", null, correction).statusCode(428);
        put(path(kpi) + "/2027-03", "\"1\"", correction).statusCode(200).header("ETag", "\"2\"");
        put(path(kpi) + "/2027-03", "\"1\"", correction).statusCode(412);
        put(path(kpi) + "/2027-03", "\"2\"", Map.of("value", 43)).statusCode(422);
        get(path(kpi) + "/2027-03/revisions")
                .statusCode(200)
                .body("value", contains(43, 41.5f))
                .body("reason", contains("An invoice was booked late", null))
                .body("recordedBy", contains("kim", "kim"));
    }

    @Test
    void many_actuals_are_recorded_at_once_and_listed_in_order_of_time() {
        var kpi = monthly();
        post(
                        "/actual-batches",
                        Map.of("actuals", List.of(row(kpi, "2027-03"), row(kpi, "2027-01"), row(kpi, "2027-02"))))
                .statusCode(201)
                .body("recorded", equalTo(3));
        String next = get(path(kpi) + "?limit=2")
                .body("items.period", contains("2027-01", "2027-02"))
                .extract()
                .path("next");
        get(path(kpi) + "?limit=2&cursor=" + next)
                .body("items.period", contains("2027-03"))
                .body("next", nullValue());
        get(path(kpi) + "?cursor=rubbish").statusCode(400);
        get(path(kpi) + "?limit=0").statusCode(422);
    }

    @Test
    void a_batch_with_mistakes_names_every_row_and_records_none() {
        var kpi = monthly();
        record(kpi, "2027-01", "5");
        var rows = List.of(
                row(kpi, "2027-04"),
                row(kpi, "2027-01"),
                row(kpi, "2027-Q1"),
                row(kpi, "2027-04"),
                stranger("2027-05"));
        post("/actual-batches", Map.of("actuals", rows))
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:rows-refused"))
                .body(
                        "violations.pointer",
                        contains("/actuals/1/period", "/actuals/2/period", "/actuals/3/period", "/actuals/4/kpi"))
                .body("violations[0].detail", containsString("Row 2: "))
                .body("violations[3].detail", containsString("Row 5: "));
        get(path(kpi)).body("items.period", contains("2027-01"));
    }

    @Test
    void unknown_fields_are_refused_and_not_dropped() {
        post(path(monthly()), Map.of("period", "2027-03", "value", 1, "vlaue", 2))
                .statusCode(400);
    }

    @Test
    void a_CSV_file_is_recorded_whole_or_refused_with_its_rows() {
        var kpi = monthly();
        var good = "\uFEFFperiod,kpi,value,note\r\n2027-01," + kpi.get("code") + ",41.5,\"a, b\"\r\n2027-02,"
                + kpi.get("code") + ",-3,\r\n";
        file(good).statusCode(201).body("recorded", equalTo(2));
        get(path(kpi)).body("items.value", contains(41.5f, -3)).body("items.note", contains("a, b", null));
        file("kpi,period,value\n" + kpi.get("code") + ",2027-03,4\n" + kpi.get("code") + ",2027-04,\"1,5\"\n")
                .statusCode(422)
                .body("violations.pointer", contains("/actuals/1/value"))
                .body("detail", containsString("Row 2: '1,5' is not a number"));
        file("kpi,period,value\n" + kpi.get("code") + ",2027-01,4\n")
                .statusCode(422)
                .body("violations.pointer", contains("/actuals/0/period"));
        file("kpi,period,value\n,2027-01,4\n").statusCode(422).body("violations[0].pointer", equalTo("/actuals/0/kpi"));
        file("kpi,month,value\nx,2027-01,4\n").statusCode(400).body("detail", containsString("period"));
        file("").statusCode(422);
    }

    @Test
    void a_file_with_mistakes_of_several_kinds_tells_all_of_them_at_once() {
        var code = monthly().get("code");
        file("kpi,period,value\n" + code + ",2027-01,\"1,5\"\n" + code + ",2027-Q1,4\nnobody,2027-01,x\n" + code
                        + ",2027-02,5\n,,3\n")
                .statusCode(422)
                .body("detail", containsString("4 of 5 rows"))
                .body(
                        "violations.pointer",
                        contains(
                                "/actuals/0/value",
                                "/actuals/1/period",
                                "/actuals/2/value",
                                "/actuals/2/kpi",
                                "/actuals/4/kpi",
                                "/actuals/4/period"));
    }

    @Test
    void what_is_owed_is_every_period_of_the_plan_that_is_over_and_has_no_actual() {
        var kpi = monthly();
        record(kpi, "2027-02", "5");
        var mine = "kpis.find { it.kpiCode == '" + kpi.get("code") + "' }";
        get("/owed-actuals?owner=Head of sales&asOf=2027-04-29")
                .statusCode(200)
                .body(mine + ".periods", contains("2027-01", "2027-03"))
                .body(mine + ".owedSince", equalTo("2027-01-31"));
        get("/owed-actuals?owner=Nobody&asOf=2027-04-29").body("kpis", hasSize(0));
        get("/owed-actuals?asOf=2026-12-31").body(mine, nullValue());
    }

    @Test
    void what_an_owner_owes_is_listed_page_by_page() {
        var plan = Elsewhere.plan2027();
        var owner = "Owner " + UUID.randomUUID();
        for (int count = 0; count < 3; count++) {
            plan.target(Elsewhere.kpi("sales", "INCREASE", "SUM", "YEAR", owner), "0", "1100");
        }
        plan.heard();
        var mine = "/owed-actuals?asOf=2027-12-31&owner=" + owner;
        String next = get(mine + "&limit=2").body("kpis", hasSize(2)).extract().path("next");
        get(mine + "&limit=2&cursor=" + next).body("kpis", hasSize(1)).body("next", nullValue());
        get(mine + "&limit=3").statusCode(200).body("kpis.periods.flatten()", everyItem(equalTo("2027")));
        get(mine + "&cursor=a_code").statusCode(400);
    }

    @Test
    void a_key_makes_a_recording_that_is_sent_twice_count_once() {
        var kpi = monthly();
        var key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            given().header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(Map.of("period", "2027-03", "value", 41.5))
                    .post(path(kpi))
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .body("period", equalTo("2027-03"));
        }
        given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(Map.of("period", "2027-04", "value", 41.5))
                .post(path(kpi))
                .then()
                .statusCode(422);
    }

    @Test
    void a_period_that_is_not_over_is_marked_as_preliminary_and_one_beyond_all_plans_is_refused() {
        var plan = Elsewhere.planFrom(2020, 1);
        var kpi = Elsewhere.kpi("sales", "INCREASE", "SUM", "MONTH");
        plan.target(kpi, "0", "1100");
        plan.heard();
        post(path(kpi), Map.of("period", "2020-03", "value", 1)).statusCode(201).body("preliminary", equalTo(false));
        var ahead = LocalDate.now().plusMonths(1).toString().substring(0, 7);
        post(path(kpi), Map.of("period", ahead, "value", 1)).statusCode(201).body("preliminary", equalTo(true));
        post(path(kpi), Map.of("period", "2207-03", "value", 1))
                .statusCode(422)
                .body("detail", containsString("2207-03 begins on 2207-03-01"));
    }

    @Test
    void evidence_is_a_link_and_nothing_that_could_run() {
        var kpi = monthly();
        post(path(kpi), Map.of("period", "2027-03", "value", 1, "evidence", "javascript:alert(1)"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/evidence"))
                .body("violations[0].detail", containsString("https://"));
        post(path(kpi), Map.of("period", "2027-03", "value", 1, "evidence", "https://bi.example.org/318"))
                .statusCode(201)
                .body("evidence", equalTo("https://bi.example.org/318"));
    }

    @Test
    void an_owner_records_the_actuals_of_own_KPIs_only() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("sales", "INCREASE", "SUM", "MONTH", "ben");
        plan.target(kpi, "0", "1100");
        plan.heard();
        var actual = Map.of("period", "2027-03", "value", 1);
        SignedIn.as("ann", Role.OWNER)
                .contentType("application/json")
                .body(actual)
                .post(path(kpi))
                .then()
                .statusCode(403)
                .body("detail", containsString("belongs to ben"));
        SignedIn.as("ann", Role.OWNER)
                .contentType("application/json")
                .body(Map.of("actuals", List.of(row(kpi, "2027-03"))))
                .post("/actual-batches")
                .then()
                .statusCode(403);
        SignedIn.as("ben", Role.OWNER)
                .contentType("application/json")
                .body(actual)
                .post(path(kpi))
                .then()
                .statusCode(201)
                .body("recordedBy", equalTo("ben"));
        SignedIn.as("ann", Role.OWNER)
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Map.of("value", 2, "reason", "Mine is better"))
                .put(path(kpi) + "/2027-03")
                .then()
                .statusCode(403);
        SignedIn.as("meter", Role.MACHINE)
                .contentType("application/json")
                .body(Map.of("period", "2027-04", "value", 1))
                .post(path(kpi))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse file(String text) {
        return given().contentType("text/csv; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/actual-files")
                .then();
    }

    private static Map<String, Object> monthly() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("sales", "INCREASE", "SUM", "MONTH");
        plan.target(kpi, "0", "1100");
        plan.heard();
        return kpi;
    }

    private static String path(Map<String, Object> kpi) {
        return "/kpis/" + kpi.get("id") + "/actuals";
    }

    private static Map<String, Object> row(Map<String, Object> kpi, String period) {
        return Map.of("kpi", kpi.get("code"), "period", period, "value", 7);
    }

    private static Map<String, Object> stranger(String period) {
        return Map.of("kpi", "nobody_knows", "period", period, "value", 7);
    }
}
