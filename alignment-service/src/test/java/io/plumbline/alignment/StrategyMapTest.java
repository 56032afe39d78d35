package io.plumbline.alignment;

import static io.plumbline.alignment.Story.samplePlan;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class StrategyMapTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void lanes_follow_the_perspectives_and_every_link_and_formula_is_an_arrow() {
        var service = samplePlan(broker);

        given().get("/plans/" + service.planId() + "/strategy-map?minRevision=" + service.revision())
                .then()
                .statusCode(200)
                .header("Plumbline-Plan-Revision", String.valueOf(service.revision()))
                .body("lanes.name", contains("Financial", "Customer", "Internal", "People"))
                .body("lanes.nodes", contains(3, 4, 1, 1))
                .body("nodes.size()", equalTo(9))
                .body("nodes.find { it.name == 'Profit' }.apex", equalTo(true))
                .body("nodes.find { it.name == 'Skills gap' }.row", equalTo(3))
                .body("nodes.find { it.name == 'Skills gap' }.nebulous", equalTo(true))
                .body("arrows.size()", equalTo(7))
                .body("arrows.findAll { it.kind == 'FORMULA' }.size()", equalTo(2))
                .body("arrows.find { it.fromTargetId == '" + service.id("expenses") + "' }.sign", equalTo("NEGATIVE"))
                .body("arrows.find { it.kind == 'FORMULA' }.linkId", nullValue());
        given().get("/plans/" + UUID.randomUUID() + "/strategy-map").then().statusCode(404);
    }

    @Test
    void a_target_stands_below_what_it_moves() {
        var service =
                samplePlan(broker).target("innovation", "INTERNAL", 2, 12).target("subscription", "INTERNAL", 0, 5);
        Story.additive(service, "innovation", "price");
        Story.additive(service, "subscription", "repeat_purchase");

        var map = given().get("/plans/" + service.planId() + "/strategy-map")
                .then()
                .statusCode(200);
        int price = map.extract().path("nodes.find { it.name == 'Price' }.column");
        int repeat = map.extract().path("nodes.find { it.name == 'Repeat purchase' }.column");
        int innovation = map.extract().path("nodes.find { it.name == 'Innovation' }.column");
        int subscription = map.extract().path("nodes.find { it.name == 'Subscription' }.column");
        assertEquals(price < repeat, innovation < subscription);
    }

    @Test
    void the_drawing_comes_as_svg_with_the_revision_and_may_load_nothing() {
        var service = samplePlan(broker);

        var svg = given().get("/plans/" + service.planId() + "/strategy-map.svg?minRevision=" + service.revision())
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Plumbline-Plan-Revision", String.valueOf(service.revision()))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .extract()
                .asString();

        assertTrue(svg.contains("<title id=\"map-title\">Strategy map: Double profit in five years</title>"), svg);
        given().get("/plans/" + UUID.randomUUID() + "/strategy-map.svg").then().statusCode(404);
    }

    @Test
    void around_a_target_only_what_it_moves_and_is_moved_by_is_drawn() {
        var service = samplePlan(broker);
        var path = "/plans/" + service.planId() + "/strategy-map?minRevision=" + service.revision() + "&around=";

        given().get(path + service.id("price"))
                .then()
                .statusCode(200)
                .body("nodes.name", containsInAnyOrder("Price", "Existing customers", "Revenue", "Profit"))
                .body("omitted", equalTo(5));
        given().get(path + UUID.randomUUID()).then().statusCode(422).body("violations.pointer", contains("around"));
    }

    @Test
    void a_plan_that_is_too_large_for_one_map_says_how_to_see_it() {
        var service = samplePlan(broker);
        for (int number = 0; number < 92; number++) {
            service.target("campaign_" + number, "INTERNAL", 0, 10);
        }
        var path = "/plans/" + service.planId() + "/strategy-map?minRevision=" + service.revision();

        given().get(path).then().statusCode(422).body("detail", containsString("101 targets, a map shows up to 100"));
        given().get(path + "&around=" + service.id("price")).then().statusCode(200);
    }
}
