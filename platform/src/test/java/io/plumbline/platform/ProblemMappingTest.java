package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ProblemMappingTest {

    private final ProblemMapping mapping = new ProblemMapping(new Caller(null, null, null, null));

    @Test
    void a_database_that_went_away_during_the_commit_is_unavailable() {
        var rollback = new IllegalStateException("could not commit");
        rollback.addSuppressed(new IllegalStateException("one phase", new SQLException("terminating", "57P01")));

        assertEquals(503, mapping.unexpected(new RuntimeException(rollback)).getStatus());
    }

    @Test
    void what_the_database_refused_is_a_failure_of_the_service() {
        var refused = new IllegalStateException("flush", new SQLException("no such column", "42703"));

        assertEquals(500, mapping.unexpected(refused).getStatus());
    }

    @Test
    void a_text_that_the_database_cannot_store_is_malformed() {
        var refused = new IllegalStateException("flush", new SQLException("invalid byte sequence 0x00", "22021"));

        assertEquals(400, mapping.unexpected(refused).getStatus());
    }
}
