package io.plumbline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Measures what waits: in the outbox how much, how long, how large; on the way in the dead letters and the streams that are behind. A
 * thread of its own, for while the broker is silent the relay waits, and that is when the figures matter. Every instance measures.
 */
@ApplicationScoped
class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class);

    private static final String MEASURE =
            "select pending, age_seconds, size_bytes, dead_letters, streams_behind from backlog()";

    private final DataSource database;
    private final OutboxConfiguration configuration;
    private final AtomicReference<Figures> figures = new AtomicReference<>(new Figures(0, 0, 0, 0, 0));
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "outbox-backlog");
        thread.setDaemon(true);
        return thread;
    });

    Backlog(DataSource database, OutboxConfiguration configuration, MeterRegistry meters) {
        this.database = database;
        this.configuration = configuration;
        meters.gauge("plumbline.outbox.pending", figures, now -> now.get().pending());
        meters.gauge("plumbline.outbox.age.seconds", figures, now -> now.get().ageSeconds());
        meters.gauge("plumbline.outbox.size.bytes", figures, now -> now.get().sizeBytes());
        meters.gauge("plumbline.inbox.dead.letters", figures, now -> now.get().deadLetters());
        meters.gauge("plumbline.inbox.streams.behind", figures, now -> now.get().streamsBehind());
    }

    private record Figures(long pending, double ageSeconds, long sizeBytes, long deadLetters, long streamsBehind) {}

    void start(@Observes StartupEvent startup) {
        long period = configuration.measure().toMillis();
        clock.scheduleWithFixedDelay(this::measure, period, period, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        clock.shutdownNow();
    }

    private void measure() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(MEASURE)) {
            rows.next();
            figures.set(
                    new Figures(rows.getLong(1), rows.getDouble(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
        } catch (SQLException | RuntimeException failure) {
            // A task that throws is never run again; the figures stay as they were until the database is back.
            LOG.debugf("the backlog was not measured: %s", failure.getMessage());
        }
    }
}
