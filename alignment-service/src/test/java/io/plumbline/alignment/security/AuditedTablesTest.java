package io.plumbline.alignment.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.embedded.testing.AuditedTables;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class AuditedTablesTest {

    /** Copies, and what the rules conclude from copies, links and answers. */
    private static final Set<String> NOT_DECIDED_HERE = Set.of(
            "blast_radius",
            "checked_plan",
            "judged_target",
            "kpi_copy",
            "review_copy",
            "target_copy",
            "target_past",
            "verdict_change");

    @Test
    void every_table_is_audited_or_follows_from_what_is() throws SQLException {
        assertEquals(NOT_DECIDED_HERE, AuditedTables.without());
    }
}
