package io.plumbline.review.security;

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
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class AuditedTablesTest {

    /** Copies, and what was told of conclusions; an actual is kept by its revisions, which are audited. */
    private static final Set<String> NOT_DECIDED_HERE = Set.of(
            "actual",
            "known_finding",
            "known_kpi",
            "known_link",
            "known_plan",
            "known_plan_verdict",
            "known_target",
            "known_target_verdict",
            "known_target_version",
            "told_owed",
            "told_track");

    @Test
    void every_table_is_audited_or_follows_from_what_is() throws SQLException {
        assertEquals(NOT_DECIDED_HERE, AuditedTables.without());
    }
}
