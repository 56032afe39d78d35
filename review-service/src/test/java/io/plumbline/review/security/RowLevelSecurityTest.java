package io.plumbline.review.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.RowLevelSecurity;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.review.Elsewhere;
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
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class RowLevelSecurityTest {

    private static final String ELSEWHERE = "elsewhere";

    @Inject
    DataSource database;

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
        Elsewhere.plan2027().heard();
        var tables = RowLevelSecurity.tablesWithRowsOf(SignedIn.ORGANISATION);
        assertTrue(tables.containsAll(Set.of("known_plan", "stream_position")), tables::toString);
        assertEquals(List.of(), RowLevelSecurity.trespasses(ELSEWHERE, SignedIn.ORGANISATION));
        assertEquals(List.of(), RowLevelSecurity.trespasses(null, SignedIn.ORGANISATION));
    }

    @Test
    void a_connection_that_goes_back_to_the_pool_names_no_organisation() throws SQLException {
        Elsewhere.plan2027().heard();
        assertEquals(List.of(), RowLevelSecurity.leftInPool(database));
    }
}
