package io.plumbline.target.kpi;

import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class KpiTest {

    @Test
    void every_definition_is_kept_with_who_when_and_why_and_can_be_read_as_of_an_instant_and_compared() {
        var definition = definition("versions_" + mark(), "Orders");
        String kpi = post("/kpis", definition).statusCode(201).extract().path("id");
        var before = Instant.now();
        definition.put("dataSource", "Data warehouse");
        put("/kpis/" + kpi + "?reason=Migrated", "\"1\"", definition).statusCode(200);

        given().get("/kpis/" + kpi + "/versions")
                .then()
                .statusCode(200)
                .body("items.change", contains("CREATED", "REVISED"))
                .body("items[1].changedFields", contains("dataSource"))
                .body("items[1].by", equalTo("kim"))
                .body("items[1].reason", equalTo("Migrated"))
                .body("items[0].kpi.dataSource", equalTo("HR system"));
        given().get("/kpis/" + kpi + "?asOf=" + before).then().body("version", equalTo(1));
        given().get("/kpis/" + kpi + "?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
        given().get("/kpis/" + kpi + "/versions/differences?from=1&to=2")
                .then()
                .body("differences.pointer", contains("/dataSource"))
                .body("differences[0].after", equalTo("Data warehouse"));
        given().get("/kpis/" + kpi + "/versions/differences?from=1&to=9").then().statusCode(404);
    }

    @Test
    void a_kpi_keeps_source_owner_definition_and_largest_step_and_is_revised_by_its_etag() {
        var definition = definition("turnover_" + mark(), "Turnover of staff");
        definition.put("largestStep", Map.of("kind", "PERCENT", "size", 12.5));
        String kpi = post("/kpis", definition)
                .statusCode(201)
                .body("dataSource", equalTo("HR system"))
                .body("largestStep.size", equalTo(12.5f))
                .extract()
                .path("id");
        definition.put("largestStep", Map.of("kind", "ABSOLUTE", "size", 3));
        put("/kpis/" + kpi, "\"1\"", definition)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("largestStep.kind", equalTo("ABSOLUTE"));
        put("/kpis/" + kpi, "\"1\"", definition).statusCode(412);
        definition.put("largestStep", Map.of("kind", "PERCENT", "size", -1));
        put("/kpis/" + kpi, "\"2\"", definition)
                .statusCode(422)
                .body("violations.pointer", hasItems("/largestStep/size"));
        definition.put("code", "another");
        definition.remove("largestStep");
        put("/kpis/" + kpi, "\"2\"", definition).statusCode(422).body("violations[0].pointer", equalTo("/code"));
    }

    @Test
    void kpis_are_found_by_a_part_of_code_or_name_and_sorted_by_either() {
        var mark = mark();
        var byName = define("zz_" + mark, "Alpha of " + mark + "%");
        var byCode = define("aa_" + mark, "Zulu");
        given().get("/kpis?search=" + mark.toUpperCase(Locale.ROOT) + "&sort=name")
                .then()
                .statusCode(200)
                .body("items.id", contains(byName, byCode));
        String next = given().get("/kpis?search=" + mark + "&sort=code&limit=1")
                .then()
                .body("items.id", contains(byCode))
                .extract()
                .path("next");
        given().get("/kpis?search=" + mark + "&sort=code&limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(byName))
                .body("next", nullValue());
        given().queryParam("search", mark + "%").get("/kpis").then().body("items.id", contains(byName));
        given().get("/kpis?search=" + mark + "&indicator=LAGGING").then().body("items.id", contains(byName, byCode));
        given().get("/kpis?search=" + mark + "&indicator=LEADING").then().body("items.size()", equalTo(0));
        given().get("/kpis?indicator=BOTH").then().statusCode(422);
    }

    private static String mark() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String define(String code, String name) {
        return post("/kpis", definition(code, name)).statusCode(201).extract().path("id");
    }

    private static HashMap<String, Object> definition(String code, String name) {
        return new HashMap<>(Map.of(
                "code", code,
                "name", name,
                "direction", "DECREASE",
                "accumulation", "AVERAGE",
                "unit", "PERCENT",
                "scale", 1,
                "frequency", "QUARTER",
                "indicator", "LAGGING",
                "owner", "Head of HR",
                "dataSource", "HR system"));
    }
}
