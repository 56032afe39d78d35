package io.plumbline.target.subscription;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.put;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.target.subscription.EventStream.Event;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
@Timeout(60)
class PlanStreamTest {

    @TestHTTPResource
    String address;

    @Test
    void a_plan_is_followed_from_its_start_and_goes_on_behind_the_last_id() throws Exception {
        var plan = plan();
        target(plan(), kpi("other"), 1000, "double");
        var target = target(plan, kpi("profit"), 1000, "double");
        List<Event> seen;
        try (var stream = new EventStream(path(plan) + "?from=START", null)) {
            seen = stream.read(2);
            assertEquals("io.plumbline.target.PlanChanged.v1", seen.get(0).type());
            assertEquals("io.plumbline.target.TargetChanged.v1", seen.get(1).type());
            var event = new ObjectMapper().readTree(seen.get(1).data());
            assertEquals("2", event.get("sequence").asText());
            assertEquals(plan, event.get("partitionkey").asText());
            assertEquals(target, event.at("/data/target/id").asText());

            // What happens while somebody listens arrives without being asked for.
            put("/targets/" + target, "\"1\"", revision(1000, "reach 1,900", "Too far"))
                    .statusCode(200);
            assertTrue(stream.read(1).get(0).data().contains("\"sequence\":\"3\""));
        }
        try (var resumed = new EventStream(path(plan), seen.get(0).id())) {
            var rest = resumed.read(2);
            assertEquals(seen.get(1), rest.get(0));
            assertTrue(rest.get(1).data().contains("\"sequence\":\"3\""));
        }
    }

    @Test
    void an_id_that_no_stream_handed_out_is_refused() {
        given().header("Last-Event-ID", "yesterday")
                .header("Accept", "text/event-stream, application/problem+json")
                .get("/plans/" + plan() + "/events")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("Last-Event-ID"));
    }

    @Test
    void a_stream_ends_with_the_token_that_opened_it() throws Exception {
        try (var stream = new EventStream(path(plan()), null, SignedIn.tokenFor("brief", 5))) {
            var rest = stream.rest();
            assertTrue(rest.stream().anyMatch(line -> line.contains("the token has expired")), rest.toString());
        }
    }

    @Test
    void one_caller_cannot_take_the_streams_of_all() throws Exception {
        var plan = plan();
        var open = new ArrayList<EventStream>();
        try {
            for (int i = 0; i < 10; i++) {
                open.add(new EventStream(path(plan), null, SignedIn.token(SignedIn.ORGANISATION, "greedy", "viewer")));
            }
            SignedIn.as("greedy", "viewer")
                    .header("Accept", "text/event-stream, application/problem+json")
                    .get("/plans/" + plan + "/events")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "30")
                    .body("detail", containsString("One caller may have 10 streams open"));
            new EventStream(path(plan), null).close();
        } finally {
            for (var stream : open) {
                stream.close();
            }
        }
    }

    private String path(String plan) {
        return address.replaceAll("/$", "") + "/plans/" + plan + "/events";
    }
}
