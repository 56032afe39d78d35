package io.plumbline.outbox;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Tells PostgreSQL on whose behalf a connection works, as the first thing after it was taken from the pool. In a transaction the word ends
 * with it; outside of one it is taken back before the pool has the connection again. Either way the next user finds nothing of it.
 *
 * <p>Nothing is thrown here, for the pool would never get the connection back: one that cannot be told is cut off, so that its first
 * statement fails.
 */
@Singleton
@Unremovable
public class TellingBehalf implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(TellingBehalf.class);

    private static final String TELL = """
            select set_config('plumbline.tenant', ?, ?), set_config('plumbline.actor', ?, ?), set_config('plumbline.trace', ?, ?)""";

    private static final Behalf NOBODY = new Behalf("", "", "");

    private final Instance<Behalf.Source> source;
    private final TransactionSynchronizationRegistry transactions;

    /** Physical connections that were told outside a transaction. */
    private final Set<Connection> told =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    TellingBehalf(Instance<Behalf.Source> source, TransactionSynchronizationRegistry transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        attempt(connection, () -> {
            var behalf = find();
            if (behalf.isEmpty()) {
                return;
            }
            if (isInTransaction()) {
                tellUntilCommit(connection, behalf.get());
            } else {
                told.add(physical(connection));
                tell(connection, behalf.get(), false);
            }
        });
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        attempt(connection, () -> {
            if (told.remove(physical(connection))) {
                tell(connection, NOBODY, false);
            }
        });
    }

    /** The transaction that is under way, if one is, works on this behalf from now on. */
    public void tell(DataSource database, Behalf behalf) {
        if (!isInTransaction()) {
            return; // the next connection will be told
        }
        // A first connection is told while it is taken.
        try (var connection = database.getConnection()) {
            tellUntilCommit(connection, behalf);
        } catch (SQLException failure) {
            throw new StorageFailure("on whose behalf the transaction works", failure);
        }
    }

    private Optional<Behalf> find() {
        return source.isUnsatisfied() ? Optional.empty() : source.get().find();
    }

    private boolean isInTransaction() {
        return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** Each call of the interceptor gets another wrapper of the connection. */
    private static Connection physical(Connection connection) throws SQLException {
        return connection.unwrap(Connection.class);
    }

    /** Asks the database only if it was told something else in this transaction. */
    private void tellUntilCommit(Connection connection, Behalf behalf) throws SQLException {
        if (!behalf.equals(transactions.getResource(TELL))) {
            tell(connection, behalf, true);
            transactions.putResource(TELL, behalf);
        }
    }

    private static void tell(Connection connection, Behalf behalf, boolean untilCommit) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, behalf.tenant());
            statement.setBoolean(2, untilCommit);
            statement.setString(3, behalf.actor());
            statement.setBoolean(4, untilCommit);
            statement.setString(5, behalf.trace());
            statement.setBoolean(6, untilCommit);
            statement.execute();
        }
    }

    private interface Telling {
        void run() throws SQLException;
    }

    private static void attempt(Connection connection, Telling telling) {
        try {
            telling.run();
        } catch (SQLException | RuntimeException failure) {
            LOG.debugf("a connection is given up: %s", failure.getMessage());
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debugf("it was gone already: %s", gone.getMessage());
            }
        }
    }
}
