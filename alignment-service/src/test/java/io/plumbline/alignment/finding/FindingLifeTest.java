package io.plumbline.alignment.finding;

import static io.plumbline.alignment.Story.put;
import static io.plumbline.alignment.Story.samplePlan;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class FindingLifeTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    /** The sum is broken once before, while the plan's first part is linked and the second is not. */
    @Test
    void a_finding_is_opened_resolved_and_opened_again() {
        var service = samplePlan(broker);
        list(service, "OPEN").body("items.size()", equalTo(0));

        service.revise("new_customers", 1000, 5);
        String id = list(service, "OPEN")
                .body("items.outcome", contains("FAIL"))
                .body("items[0].targetId", equalTo(service.id("revenue")))
                .body("items[0].fix", containsString("set Revenue to 6,400.00 EUR"))
                .body("items[0].resolvedAt", nullValue())
                .extract()
                .path("items[0].id");

        service.revise("new_customers", 1100, 5);
        list(service, "OPEN").body("items.size()", equalTo(0));
        list(service, "RESOLVED").body("items.id", contains(id)).body("items[0].resolvedAt", notNullValue());

        service.revise("new_customers", 900, 5);
        list(service, "OPEN")
                .body("items.id", contains(id))
                .body("items[0].timesOpened", equalTo(3))
                .body("items[0].sentence", containsString("So 200.00 EUR are missing by then"));
        given().get("/findings/" + id).then().statusCode(200).body("state", equalTo("OPEN"));
        given().get("/findings/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_waived_finding_is_listed_apart_until_its_last_day_and_opened_again_without_its_waiver() {
        var service = samplePlan(broker).revise("new_customers", 1000, 5);
        var finding = list(service, "OPEN").extract();
        String path = "/findings/" + finding.<String>path("items[0].id");
        var tag = "\"" + finding.<Integer>path("items[0].version") + "\"";
        var terms = Map.of("reason", "The gap closes with the second plant", "until", "2999-12-31");

        given().contentType("application/json")
                .body(terms)
                .put(path + "/waiver")
                .then()
                .statusCode(428);
        put(path + "/waiver", tag, Map.of("reason", "x", "until", "2020-01-01"))
                .statusCode(422)
                .body("violations.pointer", contains("/until"));
        put(path + "/waiver", tag, terms)
                .statusCode(200)
                .body("state", equalTo("WAIVED"))
                .body("waiver.by", equalTo("kim"));
        put(path + "/waiver", tag, terms).statusCode(412);
        list(service, "OPEN").body("items.size()", equalTo(0));
        list(service, "WAIVED").body("items[0].waiver.until", equalTo("2999-12-31"));
        String waived =
                list(service, "WAIVED").extract().path("items[0].version").toString();
        given().header("If-Match", "\"" + waived + "\"")
                .delete(path + "/waiver")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("waiver.reason", equalTo("The gap closes with the second plant"));

        service.revise("new_customers", 1100, 5);
        list(service, "RESOLVED").body("items.size()", equalTo(1));
        service.revise("new_customers", 1000, 5);
        list(service, "OPEN").body("items[0].waiver", nullValue());
    }

    private static ValidatableResponse list(TargetService service, String state) {
        return given().get("/plans/%s/findings?minRevision=%d&rule=adds-up&targetId=%s&state=%s"
                        .formatted(service.planId(), service.revision(), service.id("revenue"), state))
                .then()
                .statusCode(200);
    }
}
