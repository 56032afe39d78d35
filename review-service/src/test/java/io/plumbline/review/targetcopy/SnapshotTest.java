package io.plumbline.review.targetcopy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class SnapshotTest {

    private static final String VERSIONS =
            "select string_agg(version::text, ',' order by version) from known_target_version where target_id = '%s'";

    @Test
    void versions_that_were_lost_and_targets_that_were_damaged_are_as_a_snapshot_tells_them() throws SQLException {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("profit", "INCREASE", "SUM", "QUARTER");
        var target = plan.target(kpi, "1000", "2000");
        plan.activate(target, kpi, 2, "1000", "1800", "2027-01-01T00:00:00Z");
        plan.heard();
        run("delete from known_target_version where version = 1 and target_id = '" + target + "'");
        run("update known_target set facts = jsonb_set(facts, '{goal,value}', '7') where id = '" + target + "'");
        run("update known_kpi set facts = jsonb_set(facts, '{name}', '\"Damaged\"') where id = '" + kpi.get("id")
                + "'");
        run("delete from known_plan where id = '" + plan.planId() + "'");

        plan.snapshot(1).heard();

        assertEquals("1,2", text(VERSIONS, target));
        assertEquals(
                "1800",
                text(
                        "select trim_scale((facts->'goal'->>'value')::numeric)::text from known_target where id = '%s'",
                        target));
        assertEquals(plan.planId(), text("select id::text from known_plan where id = '%s'", plan.planId()));
        await().until(() -> text("select facts->>'name' from known_kpi where id = '%s'", kpi.get("id"))
                .equals("profit"));
    }

    @Test
    void what_was_never_told_is_known_with_the_last_part_of_a_snapshot_and_until_then_the_plan_is_behind()
            throws SQLException {
        var plan = Elsewhere.plan2027();
        var kpi = Elsewhere.kpi("profit", "INCREASE", "SUM", "QUARTER");
        var other = Elsewhere.kpi("price", "INCREASE", "SUM", "QUARTER");
        var target = plan.silent(true).target(kpi, "1000", "2000");
        plan.activate(target, kpi, 2, "1000", "1800", "2027-01-01T00:00:00Z");
        plan.silent(false).target(other, "1", "2");
        await().until(() -> given().get("/plans/" + plan.planId() + "/assessment")
                .header("Plumbline-Plan-Behind")
                .equals("true"));

        plan.snapshot(2).heard();

        assertEquals("1,2", text(VERSIONS, target));
        given().get("/plans/" + plan.planId() + "/assessment").then().header("Plumbline-Plan-Behind", "false");
    }

    private void run(String sql) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        }
    }

    private String text(String sql, Object id) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.formatted(id))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
