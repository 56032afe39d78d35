package io.plumbline.alignment.targetcopy;

import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.OwnDatabase;
import java.sql.SQLException;

/** The copies of a plan with two targets of which one was lost and the other one damaged, and what they are when they are right again. */
final class DamagedCopies {

    private final TargetService service;

    private DamagedCopies(TargetService service) {
        this.service = service;
    }

    static DamagedCopies of(String broker) throws SQLException {
        var service = new TargetService(broker)
                .plan()
                .target("profit", "FINANCIAL", 1, 2)
                .target("price", "CUSTOMER", 1, 2);
        service.revise("profit", 7, 5);
        verdict(service, "profit").statusCode(200).body("targetVersion", equalTo(2));
        var copies = new DamagedCopies(service);
        copies.run("delete from target_copy where id = '" + service.id("price") + "'");
        copies.run("delete from kpi_copy where id = '" + service.kpiId("price") + "'");
        copies.run("update target_copy set snapshot = jsonb_set(snapshot, '{name}', '\"Damaged\"') where id = '"
                + service.id("profit") + "'");
        copies.requireEqual(false);
        return copies;
    }

    TargetService service() {
        return service;
    }

    void requireRight() throws SQLException {
        assertEquals("Profit", text("select snapshot->>'name' from target_copy where id = '%s'", service.id("profit")));
        assertEquals("Price", text("select snapshot->>'name' from target_copy where id = '%s'", service.id("price")));
        assertEquals("price", text("select snapshot->>'code' from kpi_copy where id = '%s'", service.kpiId("price")));
        requireEqual(true);
    }

    private void requireEqual(boolean equal) {
        given().get("/plans/" + service.planId() + "/full-check").then().body("equal", equalTo(equal));
    }

    private void run(String sql) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql), sql);
        }
    }

    private String text(String sql, String id) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.formatted(id))) {
            rows.next();
            return rows.getString(1);
        }
    }
}
