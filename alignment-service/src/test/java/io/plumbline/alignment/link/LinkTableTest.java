package io.plumbline.alignment.link;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.samplePlan;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class LinkTableTest {

    private static final String TWO_LINKS = """
            kind,fromCode,toCode,sign,lagMonths,hypothesis
            CAUSAL,campaigns,price,POSITIVE,6,"Known brands, higher prices"
            CAUSAL,skills_gap,campaigns,NEGATIVE,12,
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void links_go_in_as_a_table_with_one_check_and_come_out_to_be_put_in_again() {
        var service = samplePlan(broker);
        planVerdict(service).statusCode(200);
        int checks = latestCheck(service);

        csv(service, "first", TWO_LINKS)
                .statusCode(200)
                .body("created", equalTo(2))
                .body("revised", equalTo(0));
        csv(service, "first", TWO_LINKS).statusCode(200).body("created", equalTo(2));

        assertEquals(checks + 1, latestCheck(service));
        var table = given().get("/plans/" + service.planId() + "/link-table/csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertEquals(8, table.lines().count());
        csv(service, "second", table.replace("higher prices", "better prices"))
                .statusCode(200)
                .body("created", equalTo(0))
                .body("revised", equalTo(7));
        given().get("/plans/" + service.planId() + "/link-table")
                .then()
                .statusCode(200)
                .body("links[-2].fromCode", equalTo("campaigns"))
                .body("links[-2].hypothesis", equalTo("Known brands, better prices"));
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_is_harmless_in_the_table_and_whole_when_it_comes_back() {
        var service = samplePlan(broker);
        planVerdict(service).statusCode(200);
        csv(service, "first", TWO_LINKS.replace("\"Known brands, higher prices\"", "=1+1"))
                .statusCode(200);
        var table =
                given().get("/plans/" + service.planId() + "/link-table/csv").asString();
        assertEquals(1, table.lines().filter(line -> line.contains(",'=1+1,")).count(), table);
        csv(service, "second", table).statusCode(200);
        given().get("/plans/" + service.planId() + "/link-table").then().body("links.hypothesis", hasItem("=1+1"));
    }

    @Test
    void every_problem_of_every_row_is_listed_and_nothing_is_taken() {
        var service = samplePlan(broker);
        var table = """
                kind,fromCode,toTargetId,sign,lagMonths
                CAUSAL,nothing,%s,POSITIVE,6
                FEEDBACK,price,%s,POSITIVE,0
                ADDITIVE,price,%s,,
                CAUSAL,price,%s,POSITIVE,1
                """.formatted(
                service.id("price"), service.id("campaigns"), service.id("existing_customers"), UUID.randomUUID());

        csv(service, null, table)
                .statusCode(422)
                .body("detail", equalTo("4 problems in 4 rows; nothing was taken."))
                .body(
                        "violations.pointer",
                        contains("/links/0/fromCode", "/links/1/lagMonths", "/links/2/kind", "/links/3/toTargetId"))
                .body("violations[0].detail", equalTo("Row 1: No target of the plan is measured by the KPI nothing."));
        csv(service, null, "kind,fromCode,toCode,sign\nCASUAL,price,campaigns,UP\n")
                .statusCode(422)
                .body("violations.pointer", contains("/links/0/kind", "/links/0/sign"));
        csv(service, null, "kind,fromCode,toCode,factor,elasticity\nADDITIVE,price,campaigns,1E5000,1e999999999\n")
                .statusCode(422)
                .body("violations.pointer", contains("/links/0/factor", "/links/0/elasticity"))
                .body("violations[0].detail", containsString("at most 100 digits"));
        csv(service, null, "kind,colour\nCAUSAL,red\n").statusCode(400).body("detail", containsString("\"colour\""));
        given().get("/plans/" + service.planId() + "/link-table").then().body("links.size()", equalTo(5));
    }

    private static ValidatableResponse csv(TargetService service, String key, String table) {
        var request = given().contentType("text/csv").body(table);
        return (key == null ? request : request.header("Idempotency-Key", service.planId() + key))
                .post("/plans/%s/link-table/csv?minRevision=%d".formatted(service.planId(), service.revision()))
                .then();
    }

    private static int latestCheck(TargetService service) {
        return given().get("/plans/" + service.planId() + "/blast-radii/latest").path("checkNumber");
    }
}
