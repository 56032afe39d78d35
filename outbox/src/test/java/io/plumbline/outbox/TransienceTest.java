package io.plumbline.outbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TransienceTest {

    private static final SQLException ENDED = new SQLException("terminating connection", "57P01");

    @Test
    void a_database_that_goes_away_is_known_by_its_state_however_deep_it_lies() {
        assertTrue(Transience.isAbsentDatabase(new IllegalStateException(new RuntimeException(ENDED))));
        assertTrue(Transience.isAbsentDatabase(new SQLException("connection refused", "08001")));
    }

    @Test
    void a_connection_that_ends_while_a_transaction_commits_is_found_among_what_was_suppressed() {
        var rollback = new IllegalStateException("Could not commit transaction.");
        rollback.addSuppressed(new IllegalStateException(ENDED));
        assertTrue(Transience.isAbsentDatabase(new RuntimeException(rollback)));
    }

    @Test
    void an_error_that_a_further_try_would_repeat_is_not_waited_for() {
        assertFalse(Transience.isAbsentDatabase(new SQLException("duplicate key", "23505")));
        assertFalse(Transience.isAbsentDatabase(new IllegalArgumentException("poison")));
    }
}
