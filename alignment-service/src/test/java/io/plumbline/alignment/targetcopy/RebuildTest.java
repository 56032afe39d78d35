package io.plumbline.alignment.targetcopy;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class RebuildTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void copies_that_were_lost_or_damaged_are_as_they_were_told_and_the_verdicts_follow() throws SQLException {
        var copies = DamagedCopies.of(broker);

        SignedIn.admin().post("/rebuilds").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> SignedIn.admin().get("/rebuilds/latest").then().body("state", equalTo("DONE")));

        copies.requireRight();
        planVerdict(copies.service()).statusCode(200).body("planRevision", equalTo(4));
    }

    @Test
    void what_was_skipped_but_lies_on_the_topic_is_missing_no_more() throws SQLException {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 1, 2);
        planVerdict(service).statusCode(200).body("behind", equalTo(false));
        run("insert into stream_gap (source, tenant, stream, first, last) values ('/target-service', 'default', '"
                + service.planId() + "', 2, 2)");
        planVerdict(service).statusCode(200).body("behind", equalTo(true));

        SignedIn.admin().post("/rebuilds").then().statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> planVerdict(service).body("behind", equalTo(false)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> SignedIn.admin().get("/rebuilds/latest").then().body("state", equalTo("DONE")));
    }

    @Test
    void what_is_told_while_the_copies_are_rebuilt_stays() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 1, 2);
        planVerdict(service).statusCode(200);
        SignedIn.admin().post("/rebuilds").then().statusCode(202);
        for (int goal = 3; goal < 23; goal++) {
            service.revise("profit", goal, 5);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> SignedIn.admin().get("/rebuilds/latest").then().body("state", equalTo("DONE")));
        verdict(service, "profit").statusCode(200).body("targetVersion", equalTo(21));
        given().get("/plans/" + service.planId() + "/full-check").then().body("equal", equalTo(true));
    }

    private void run(String sql) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        }
    }
}
