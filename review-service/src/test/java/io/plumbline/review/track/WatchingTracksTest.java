package io.plumbline.review.track;

import static io.plumbline.review.Calls.get;
import static io.plumbline.review.Calls.openReview;
import static io.plumbline.review.Calls.post;
import static io.plumbline.review.Calls.put;
import static io.plumbline.review.Calls.record;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.Topic;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class WatchingTracksTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void only_a_change_of_track_is_told() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("staff", "INCREASE", "LAST", "MONTH");
        plan.target(kpi, "100", "160");
        plan.heard();
        record(kpi, "2027-01", "90");
        record(kpi, "2027-02", "90");
        put("/kpis/" + kpi.get("id") + "/actuals/2027-02", "\"1\"", Map.of("value", 102, "reason", "Miscounted"))
                .statusCode(200);
        post("/plans/" + plan.planId() + "/reviews", Map.of("scheduledOn", "2027-04-14"))
                .statusCode(201);

        await().until(() -> told(plan).stream().anyMatch(event -> event.type().contains("ReviewScheduled")));
        var tracks = told(plan).stream()
                .filter(event -> event.type().equals("io.plumbline.review.TrackChanged.v1"))
                .toList();
        assertEquals(2, tracks.size());
        assertTrue(tracks.get(0).data().contains("\"track\":\"OFF_TRACK\",\"previousTrack\":\"UNKNOWN\""));
        assertTrue(tracks.get(1).data().contains("\"track\":\"ON_TRACK\",\"previousTrack\":\"OFF_TRACK\""));
    }

    @Test
    void a_lower_goal_can_change_the_track_without_a_new_actual() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("staff", "INCREASE", "LAST", "MONTH");
        var target = plan.target(kpi, "100", "400");
        plan.heard();
        record(kpi, "2027-06", "102");
        plan.adjusted(target, kpi, 2, "100", "110", null);
        await().until(() -> told(plan).size() == 2);
        assertTrue(told(plan).get(1).data().contains("\"track\":\"ON_TRACK\",\"previousTrack\":\"OFF_TRACK\""));
    }

    @Test
    void F10_an_older_version_that_comes_late_changes_nothing() {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("staff", "INCREASE", "LAST", "MONTH");
        var target = plan.target(kpi, "100", "160");
        plan.adjusted(target, kpi, 3, "100", "130", null);
        plan.adjusted(target, kpi, 2, "100", "190", null);
        plan.heard();
        get("/targets/" + target + "/assessment?asOf=2027-06-30").body("goal", equalTo(130));
        get("/reviews/" + openReview(plan, "2027-06-30")).body("agenda.items[0].targetVersion", equalTo(3));
    }

    private List<Topic.Event> told(Elsewhere plan) {
        return new Topic(broker, "plumbline.review.v1")
                .read(event -> event.key().equals(plan.planId()));
    }
}
