package io.plumbline.target.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.revision;
import static io.plumbline.target.Story.target;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ConcurrentRevisionsTest {

    @Test
    void sixteen_writers_leave_a_chain_of_versions_without_a_gap() throws Exception {
        var target = target(plan(), kpi("profit"), 1000, "double");
        var writers = Executors.newFixedThreadPool(16);
        Callable<Integer> write = () -> {
            int accepted = 0;
            for (int i = 0; i < 5; i++) {
                accepted += reviseOnTheVersionRead(target);
            }
            return accepted;
        };
        int accepted = 0;
        for (var done : writers.invokeAll(Collections.nCopies(16, write))) {
            accepted += done.get();
        }
        writers.shutdown();

        List<Integer> versions =
                given().get("/targets/" + target + "/versions").then().extract().path("items.version");
        List<Integer> revisions =
                given().get("/targets/" + target + "/versions").then().extract().path("items.planRevision");
        assertEquals(IntStream.rangeClosed(1, accepted + 1).boxed().toList(), versions);
        assertEquals(IntStream.rangeClosed(2, accepted + 2).boxed().toList(), revisions);
    }

    @Test
    void sixteen_writers_of_a_plan_and_its_targets_take_revisions_without_a_gap() throws Exception {
        var plan = plan();
        var targets = List.of(
                target(plan, kpi("profit"), 1000, "double"),
                target(plan, kpi("revenue"), 5000, "+1,500"),
                target(plan, kpi("expenses"), 4000, "+500"));
        var next = new AtomicInteger();
        Callable<Integer> write = () -> {
            for (int i = 0; i < 6; i++) {
                int turn = next.getAndIncrement();
                if (turn % 4 == 3) {
                    rename(plan, turn);
                } else {
                    reviseOnTheVersionRead(targets.get(turn % 4));
                }
            }
            return 0;
        };
        var writers = Executors.newFixedThreadPool(16);
        for (var done : writers.invokeAll(Collections.nCopies(16, write))) {
            done.get();
        }
        writers.shutdown();

        long last = given().get("/plans/" + plan).jsonPath().getLong("revision");
        List<Integer> revisions = given().get("/plans/" + plan + "/changes?limit=200")
                .then()
                .extract()
                .path("changes.planRevision");
        assertEquals(IntStream.rangeClosed(1, (int) last).boxed().toList(), revisions);
        assertEquals(true, last > 10, "only " + last + " changes");
    }

    private static void rename(String plan, int turn) {
        int status = given().contentType("application/json")
                .header("If-Match", given().get("/plans/" + plan).header("ETag"))
                .body(Map.of(
                        "outline",
                        Map.of("name", "Plan of turn " + turn, "currency", "EUR", "firstYear", 2027),
                        "reason",
                        "Another name"))
                .put("/plans/" + plan)
                .statusCode();
        assertEquals(true, status == 200 || status == 412, "status " + status);
    }

    private static int reviseOnTheVersionRead(String target) {
        var tag = given().get("/targets/" + target).header("ETag");
        int status = given().contentType("application/json")
                .header("If-Match", tag)
                .body(revision(1000, "double", "Again"))
                .put("/targets/" + target)
                .statusCode();
        assertEquals(true, status == 200 || status == 412, "status " + status);
        return status == 200 ? 1 : 0;
    }
}
