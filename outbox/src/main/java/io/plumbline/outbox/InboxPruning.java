package io.plumbline.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Forgets inbox entries after some days, so that the table has an end. From then on the position of the stream tells a repetition from
 * news: see {@link Inbox#accept}.
 */
@ApplicationScoped
class InboxPruning {

    private static final Logger LOG = Logger.getLogger(InboxPruning.class);

    private static final int BATCH = 5000;

    /** Several instances share the work and do not wait for each other. */
    private static final String PRUNE = """
            delete from inbox where ctid = any(array(
                select ctid from inbox where received_at < now() - make_interval(secs => ?) limit ? for update skip locked))""";

    private final DataSource database;
    private final OutboxConfiguration configuration;
    private final Counter pruned;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "inbox-pruning");
        thread.setDaemon(true);
        return thread;
    });

    InboxPruning(DataSource database, OutboxConfiguration configuration, MeterRegistry meters) {
        this.database = database;
        this.configuration = configuration;
        this.pruned = meters.counter("plumbline.inbox.pruned");
    }

    void start(@Observes StartupEvent startup) {
        long period = configuration.prune().toMillis();
        clock.scheduleWithFixedDelay(this::pruneUnlessAway, period, period, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        clock.shutdownNow();
    }

    private void pruneUnlessAway() {
        try {
            prune();
        } catch (SQLException | RuntimeException failure) {
            // A task that throws is never run again; what was not pruned now is pruned next time.
            LOG.debugf("the inbox was not pruned: %s", failure.getMessage());
        }
    }

    /** Forgets all that is old enough, a batch to a transaction, and returns how many entries that were. */
    long prune() throws SQLException {
        long total = 0;
        int gone;
        do {
            gone = pruneBatch();
            total += gone;
            pruned.increment(gone);
        } while (gone == BATCH);
        return total;
    }

    private int pruneBatch() throws SQLException {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(PRUNE)) {
            delete.setLong(1, configuration.inboxKept().toSeconds());
            delete.setInt(2, BATCH);
            return delete.executeUpdate();
        }
    }
}
