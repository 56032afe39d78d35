package io.plumbline.review.rounds;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.record;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.embedded.testing.EventContracts;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.embedded.testing.Topic.Event;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class MakingRoundsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    MakingRounds rounds;

    private final EventContracts contracts = new EventContracts("review");
    private final Elsewhere plan = Elsewhere.planFrom(2020, 1);

    @Test
    void a_review_that_did_not_take_place_on_its_day_is_told_once() {
        plan.heard();
        String review = post("/plans/" + plan.planId() + "/reviews", Map.of("scheduledOn", "2020-04-14"))
                .statusCode(201)
                .extract()
                .path("id");
        rounds.make();
        rounds.make();
        get("/reviews/" + review).body("overdueSince", notNullValue());
        await().until(() -> !told(plan.planId(), "ReviewOverdue").isEmpty());
        var told = told(plan.planId(), "ReviewOverdue");
        assertEquals(1, told.size());
        assertEquals(List.of(), contracts.violations(told.get(0)));
        contracts.writeExample(told.get(0), "sample");
    }

    @Test
    void an_actual_that_is_missing_some_days_after_its_period_is_told_once() throws JsonProcessingException {
        var kpi = Elsewhere.kpi("sales", "INCREASE", "SUM", "YEAR");
        plan.target(kpi, "0", "1000");
        plan.heard();
        record(kpi, "2020", "150");
        record(kpi, "2022", "150");
        rounds.make();
        rounds.make();
        var stream = kpi.get("id").toString();
        await().until(() -> !told(stream, "ActualOverdue").isEmpty());
        var told = told(stream, "ActualOverdue");
        assertEquals(1, told.size());
        assertEquals(List.of(), contracts.violations(told.get(0)));
        JsonNode data = new ObjectMapper().readTree(told.get(0).data());
        assertEquals("[\"2021\",\"2023\",\"2024\"]", data.get("newPeriods").toString());
        assertEquals("2021-12-31", data.get("owedSince").asText());
        assertEquals(kpi.get("owner"), data.get("owner").asText());
        contracts.writeExample(told.get(0), "sample");
    }

    private List<Event> told(String stream, String type) {
        return new Topic(broker, "plumbline.review.v1")
                .read(event -> event.key().equals(stream) && event.type().contains("." + type + "."));
    }
}
