package io.plumbline.alignment.targetcopy;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class SnapshotTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void copies_that_were_lost_or_damaged_are_as_they_are_told_and_the_verdicts_follow() throws SQLException {
        var copies = DamagedCopies.of(broker);

        copies.service().snapshot(2);

        planVerdict(copies.service())
                .statusCode(200)
                .body("planRevision", equalTo(6))
                .body("behind", equalTo(false));
        copies.requireRight();
    }

    @Test
    void who_comes_too_late_for_what_was_told_begins_with_a_snapshot_and_goes_on_from_there() throws SQLException {
        var service = new TargetService(broker)
                .silent(true)
                .plan()
                .target("profit", "FINANCIAL", 1, 2)
                .target("price", "CUSTOMER", 1, 2)
                .revise("price", 3, 5)
                .silent(false);

        service.snapshot(2);
        planVerdict(service).statusCode(200).body("planRevision", equalTo(6)).body("behind", equalTo(false));
        verdict(service, "price").statusCode(200).body("targetVersion", equalTo(2));
        assertEquals(
                "null",
                text("select past->>'missingVersion' from target_past where target_id = '%s'", service.id("price")));

        service.revise("profit", 9, 5);
        verdict(service, "profit").statusCode(200).body("targetVersion", equalTo(2));
        given().get("/plans/" + service.planId() + "/full-check").then().body("equal", equalTo(true));
    }

    @Test
    void a_plan_with_a_gap_is_behind_until_the_last_part_is_in() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 1, 2);
        service.silent(true)
                .revise("profit", 3, 5)
                .target("price", "CUSTOMER", 1, 2)
                .silent(false);
        service.target("turnover", "PEOPLE", 2, 1);
        planVerdict(service).statusCode(200).body("behind", equalTo(true));

        var parts = service.snapshotEvents(2);
        service.send(parts.get(1));
        given().get("/plans/" + service.planId() + "/verdict?minRevision=" + (service.revision() - 1))
                .then()
                .statusCode(200)
                .body("behind", equalTo(true));
        service.send(parts.get(2));
        planVerdict(service).statusCode(200).body("behind", equalTo(false));
        verdict(service, "profit").statusCode(200).body("targetVersion", equalTo(2));
    }

    @Test
    void a_snapshot_that_comes_late_takes_nothing_back() {
        var service = new TargetService(broker).plan().target("profit", "FINANCIAL", 1, 2);
        var late = service.snapshotEvents(10);
        service.revise("profit", 5, 5);
        verdict(service, "profit").statusCode(200).body("targetVersion", equalTo(2));

        late.forEach(service::send);
        service.target("price", "CUSTOMER", 1, 2);
        planVerdict(service).statusCode(200).body("behind", equalTo(false));
        verdict(service, "profit").statusCode(200).body("targetVersion", equalTo(2));
    }

    private String text(String sql, String id) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.formatted(id))) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
