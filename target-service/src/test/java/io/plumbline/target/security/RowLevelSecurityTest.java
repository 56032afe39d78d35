package io.plumbline.target.security;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.EmbeddedDatabase;
import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RowLevelSecurity;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.UnaskedWork;
import io.plumbline.platform.audit.VerifyAudit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** PostgreSQL keeps organisations apart by itself, also where a statement of the service should forget to. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class RowLevelSecurityTest {

    private static final String ELSEWHERE = "elsewhere";
    private static final String SERVICE = EmbeddedDatabase.workingRole("target");

    @Inject
    DataSource database;

    @Inject
    UnaskedWork unasked;

    @Test
    void every_table_of_organisations_is_held_by_forced_row_level_security() throws SQLException {
        assertEquals(Set.of(), RowLevelSecurity.tablesWithoutWall());
    }

    @Test
    void the_role_of_the_service_owns_nothing_and_passes_no_wall() throws SQLException {
        assertEquals(List.of(), RowLevelSecurity.excessesOfService());
    }

    @Test
    void whoever_works_for_another_organisation_or_for_none_gets_at_nothing() throws SQLException {
        target(plan(), kpi("apart"), 1000, "double");
        var tables = RowLevelSecurity.tablesWithRowsOf(SignedIn.ORGANISATION);
        assertTrue(
                tables.containsAll(Set.of("plan", "kpi", "target", "target_version", "audit_entry", "kpi_version")),
                tables::toString);
        assertEquals(List.of(), RowLevelSecurity.trespasses(ELSEWHERE, SignedIn.ORGANISATION));
        assertEquals(List.of(), RowLevelSecurity.trespasses(null, SignedIn.ORGANISATION));
    }

    @Test
    void a_connection_that_goes_back_to_the_pool_names_no_organisation() throws SQLException {
        target(plan(), kpi("apart"), 1000, "double");
        assertEquals(List.of(), RowLevelSecurity.leftInPool(database));
    }

    @Test
    void sql_that_names_no_organisation_sees_the_rows_of_the_one_that_is_worked_for() {
        target(plan(), kpi("apart"), 1000, "double");
        unasked.doFor(SignedIn.ORGANISATION, "kim", () -> assertTrue(plansSeen() > 0));
        unasked.doFor(ELSEWHERE, "eve", () -> assertEquals(0, plansSeen()));
        unasked.doFor(
                SignedIn.ORGANISATION,
                "kim",
                () -> QuarkusTransaction.requiringNew().run(() -> assertTrue(plansSeen() > 0)));
        unasked.doFor(
                ELSEWHERE, "eve", () -> QuarkusTransaction.requiringNew().run(() -> assertEquals(0, plansSeen())));
    }

    @Test
    void a_new_table_is_found_wanting_until_the_wall_is_put_up() throws SQLException {
        try {
            runAsOwner(
                    "create table newcomer (tenant text not null)",
                    "insert into newcomer values ('default')",
                    "grant select, insert, update, delete on newcomer to " + SERVICE);
            assertEquals(Set.of("newcomer"), RowLevelSecurity.tablesWithoutWall());
            assertEquals(
                    List.of("sees newcomer", "updates newcomer", "deletes from newcomer", "inserts into newcomer"),
                    RowLevelSecurity.trespasses(ELSEWHERE, SignedIn.ORGANISATION));

            runAsOwner("select keep_organisations_apart('" + SERVICE + "')");
            assertEquals(Set.of(), RowLevelSecurity.tablesWithoutWall());
            assertEquals(List.of(), RowLevelSecurity.trespasses(ELSEWHERE, SignedIn.ORGANISATION));
        } finally {
            runAsOwner("drop table if exists newcomer");
        }
    }

    @Test
    void a_role_that_the_wall_would_not_hold_is_refused() {
        for (var role : List.of("target", "postgres")) {
            var refused = assertThrows(
                    SQLException.class, () -> runAsOwner("select keep_organisations_apart('" + role + "')"));
            assertTrue(refused.getMessage().contains("owns the tables or passes row-level security"), role);
        }
        assertThrows(SQLException.class, () -> runAsOwner("select keep_organisations_apart('unheard_of')"));
    }

    @Test
    void whoever_is_shown_one_organisation_at_a_time_cannot_verify_the_audit_trail() throws SQLException {
        try (var connection = database.getConnection()) {
            assertThrows(SQLException.class, () -> VerifyAudit.breaks(connection));
        }
    }

    private static void runAsOwner(String... statements) throws SQLException {
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private int plansSeen() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from plan")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
