package io.plumbline.outbox;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that is away, or that asks to try again, from an error that a further try would repeat. */
final class Transience {

    /** SQLSTATE classes and codes: connection exceptions, operator intervention, too many connections, serialisation, deadlock. */
    private static final Set<String> CODES =
            Set.of("57P01", "57P02", "57P03", "53300", "40001", "40P01", "55P03", "25006");

    private Transience() {}

    static boolean isAbsentDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isTransient(sql)) {
                return true;
            }
            // What ended a commit is told by what the transaction manager suppressed.
            for (var suppressed : cause.getSuppressed()) {
                if (isAbsentDatabase(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isTransient(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            // Agroal reports an exhausted or unreachable pool without a state.
            return failure.getMessage() != null && failure.getMessage().contains("cquisition timeout");
        }
        return state.startsWith("08") || CODES.contains(state);
    }
}
