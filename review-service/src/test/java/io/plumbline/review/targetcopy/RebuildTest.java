package io.plumbline.review.targetcopy;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class RebuildTest {

    @Test
    void versions_that_were_lost_and_targets_that_were_damaged_are_as_they_were_told() throws SQLException {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("profit", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "1000", "2000");
        plan.activate(target, kpi, 2, "1000", "1800", "2027-01-01T00:00:00Z");
        plan.heard();
        run("delete from known_target_version where version = 1 and target_id = '" + target + "'");
        run("update known_target set facts = jsonb_set(facts, '{goal,value}', '7') where id = '" + target + "'");
        run("delete from known_plan where id = '" + plan.planId() + "'");

        SignedIn.admin().post("/rebuilds").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> SignedIn.admin().get("/rebuilds/latest").then().body("state", equalTo("DONE")));

        assertEquals(
                "1,2",
                text("select string_agg(version::text, ',' order by version) from known_target_version"
                        + " where target_id = '" + target + "'"));
        assertEquals(
                "1800",
                text("select trim_scale((facts->'goal'->>'value')::numeric)::text from known_target where id = '"
                        + target + "'"));
        assertEquals(plan.planId(), text("select id::text from known_plan where id = '" + plan.planId() + "'"));
    }

    private void run(String sql) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
