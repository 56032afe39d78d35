package io.plumbline.review.diagnosis;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.openReview;
import static io.plumbline.review.Calls.record;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class DiagnosingTest {

    private final Elsewhere plan = Elsewhere.plan2027();
    private final Map<String, Object> innovation = Elsewhere.kpi("innovation", "INCREASE", "LAST", "QUARTER");
    private final Map<String, Object> price = Elsewhere.kpi("price", "INCREASE", "LAST", "QUARTER");
    private final String cause = plan.target(innovation, "0", "100");
    private final String effect = plan.target(price, "0", "100");
    private final String link = plan.link("CAUSAL", cause, effect, 6);

    @Test
    void drivers_on_plan_early_enough_and_the_outcome_missed_put_the_strategy_in_doubt() {
        heard();
        record(innovation, "2027-Q1", "5");
        record(innovation, "2027-Q3", "1");
        record(price, "2027-Q3", "2");
        get(diagnosis("2027-09-30"))
                .statusCode(200)
                .body("track", equalTo("OFF_TRACK"))
                .body("doubt", equalTo("STRATEGY"))
                .body("evidence[0].linkId", equalTo(link))
                .body("evidence[0].day", equalTo("2027-03-31"))
                .body("evidence[0].hypothesis", equalTo("The one brings the other"));
    }

    @Test
    void drivers_missed_early_enough_put_the_execution_in_doubt_and_the_agenda_says_so() {
        heard();
        record(innovation, "2027-Q1", "1");
        record(innovation, "2027-Q3", "15");
        record(price, "2027-Q3", "2");
        get(diagnosis("2027-10-01"))
                .body("doubt", equalTo("EXECUTION"))
                .body("sentence", containsString("innovation was OFF_TRACK on 2027-04-01"));
        get("/reviews/" + openReview(plan, "2027-10-01"))
                .body("agenda.items.find { it.targetId == '" + effect + "' }.diagnosis.doubt", equalTo("EXECUTION"));
    }

    @Test
    void without_data_or_links_nothing_is_put_in_doubt() {
        heard();
        get(diagnosis("2027-09-30")).body("doubt", equalTo("UNKNOWN"));
        record(price, "2027-Q3", "2");
        get(diagnosis("2027-09-30")).body("doubt", equalTo("UNKNOWN")).body("evidence.track", contains("UNKNOWN"));
        plan.removeLink(link, "CAUSAL", cause, effect);
        await().untilAsserted(() -> get(diagnosis("2027-09-30"))
                .body("evidence", hasSize(0))
                .body("sentence", containsString("Nobody has said what drives the target")));
        get("/targets/" + UUID.randomUUID() + "/diagnosis").statusCode(404);
    }

    private void heard() {
        plan.heard();
        await().untilAsserted(() -> get(diagnosis("2027-09-30")).body("evidence", hasSize(1)));
    }

    private String diagnosis(String asOf) {
        return "/targets/" + effect + "/diagnosis?asOf=" + asOf;
    }
}
