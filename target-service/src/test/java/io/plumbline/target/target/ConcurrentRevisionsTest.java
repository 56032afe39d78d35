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
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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
