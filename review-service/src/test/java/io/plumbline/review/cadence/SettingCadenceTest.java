package io.plumbline.review.cadence;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class SettingCadenceTest {

    private static final int FAR_YEAR = LocalDate.now().getYear() + 10;

    @Test
    void a_cadence_schedules_a_review_for_every_period_of_the_plan() {
        var plan = Elsewhere.planFrom(FAR_YEAR, 7).heard();
        put(cadence(plan), null, Map.of("every", "QUARTER", "daysAfterPeriodEnd", 10))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("daysAfterPeriodEnd", equalTo(10));
        get(cadence(plan)).statusCode(200).body("every", equalTo("QUARTER"));
        get("/plans/" + plan.planId() + "/reviews")
                .body("items", hasSize(20))
                .body("items.state", everyItem(equalTo("SCHEDULED")))
                .body("items.origin", everyItem(equalTo("CADENCE")))
                .body("items[0].asOf", equalTo(FAR_YEAR + "-09-30"))
                .body("items[0].scheduledOn", equalTo(FAR_YEAR + "-10-10"));
    }

    @Test
    void another_cadence_keeps_the_reviews_that_fit_and_cancels_the_others() {
        var plan = Elsewhere.planFrom(FAR_YEAR, 1).heard();
        put(cadence(plan), null, Map.of("every", "QUARTER")).statusCode(200);
        put(cadence(plan), null, Map.of("every", "YEAR")).statusCode(428);
        put(cadence(plan), "\"1\"", Map.of("every", "YEAR")).statusCode(200).header("ETag", "\"2\"");
        get("/plans/" + plan.planId() + "/reviews?state=CANCELLED").body("items", hasSize(20));
        get("/plans/" + plan.planId() + "/reviews?state=SCHEDULED")
                .body("items", hasSize(5))
                .body("items.asOf", hasItem(FAR_YEAR + "-12-31"));
        put(cadence(plan), "\"2\"", Map.of("every", "YEAR")).statusCode(200);
        get("/plans/" + plan.planId() + "/reviews?state=SCHEDULED").body("items", hasSize(5));
        get("/plans/" + plan.planId() + "/reviews?state=CANCELLED").body("items", hasSize(20));
    }

    @Test
    void a_plan_that_is_not_known_has_no_cadence() {
        var unknown = "/plans/" + UUID.randomUUID() + "/cadences/STRATEGIC";
        put(unknown, null, Map.of("every", "YEAR")).statusCode(404);
        get(unknown).statusCode(404);
        var plan = Elsewhere.plan2027().heard();
        get(cadence(plan)).statusCode(404);
        put(cadence(plan), null, Map.of("every", "DAY")).statusCode(400);
        put(cadence(plan), null, Map.of("every", "YEAR", "daysAfterPeriodEnd", 91))
                .statusCode(422);
    }

    @Test
    void a_plan_has_an_operational_a_strategic_and_a_yearly_cadence_and_each_can_be_ended() {
        var plan = Elsewhere.planFrom(FAR_YEAR, 1).heard();
        var cadences = "/plans/" + plan.planId() + "/cadences";
        for (var kind : List.of("OPERATIONAL", "STRATEGIC", "REFRESH")) {
            put(cadences + "/" + kind, null, Map.of()).statusCode(200).body("kind", equalTo(kind));
        }
        get(cadences).body("every", containsInAnyOrder("MONTH", "QUARTER", "YEAR"));
        get("/plans/" + plan.planId() + "/reviews?state=SCHEDULED&limit=200")
                .body("items", hasSize(60 + 20 + 5))
                .body("items.name", hasItem("Operational review of January " + FAR_YEAR));
        given().delete(cadences + "/OPERATIONAL").then().statusCode(428);
        given().header("If-Match", "\"1\"")
                .delete(cadences + "/OPERATIONAL")
                .then()
                .statusCode(204);
        get(cadences + "/OPERATIONAL").statusCode(404);
        get("/plans/" + plan.planId() + "/reviews?state=SCHEDULED&limit=200").body("items", hasSize(25));
        get(cadences + "/DAILY").statusCode(404);
    }

    @Test
    void a_plan_that_is_closed_has_no_reviews_ahead() {
        var plan = Elsewhere.planFrom(FAR_YEAR, 1).heard();
        put(cadence(plan), null, Map.of("every", "YEAR")).statusCode(200);
        plan.apex(UUID.randomUUID().toString()).heard();
        get("/plans/" + plan.planId() + "/reviews?state=SCHEDULED").body("items", hasSize(5));
        plan.close().heard();
        get("/plans/" + plan.planId() + "/reviews?state=SCHEDULED").body("items", hasSize(0));
        get("/plans/" + plan.planId() + "/reviews?state=CANCELLED").body("items", hasSize(5));
    }

    @Test
    void the_reviews_can_be_subscribed_to_as_a_calendar() {
        var plan = Elsewhere.planFrom(FAR_YEAR, 1).heard();
        put(cadence(plan), null, Map.of("every", "YEAR")).statusCode(200);
        get("/plans/" + plan.planId() + "/calendar")
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .body(containsString("DTSTART;VALUE=DATE:" + (FAR_YEAR + 1) + "0114"));
        get("/plans/" + UUID.randomUUID() + "/calendar").statusCode(404).contentType("application/problem+json");
    }

    private static String cadence(Elsewhere plan) {
        return "/plans/" + plan.planId() + "/cadences/STRATEGIC";
    }
}
