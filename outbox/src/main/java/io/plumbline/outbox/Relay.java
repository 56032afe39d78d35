package io.plumbline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Brings stored events to the broker: one thread, one leader per service.
 *
 * <p>Leadership is a session lock of PostgreSQL, so it ends with the connection and another instance takes over. One leader that
 * sends in table order is what keeps the order within a stream; several relays that skip each other's locked rows would not.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    static final long LEADERSHIP = 0x706c756d62L;

    private final DataSource database;
    private final OutboxConfiguration configuration;
    private final Map<String, Object> broker;
    private final CrashPoints crashPoints;
    private final Semaphore work = new Semaphore(0);
    private final AtomicLong sent = new AtomicLong();
    private volatile boolean running = true;
    private Thread thread;

    Relay(
            DataSource database,
            OutboxConfiguration configuration,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            CrashPoints crashPoints,
            MeterRegistry meters) {
        this.database = database;
        this.configuration = configuration;
        this.broker = broker;
        this.crashPoints = crashPoints;
        meters.more().counter("plumbline.outbox.sent", java.util.List.of(), sent);
    }

    void start(@Observes StartupEvent startup) {
        thread = new Thread(this::run, "outbox-relay");
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        running = false;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
        thread.interrupt();
    }

    /** There may be something to send. Called after each commit; never blocks. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        var pause = Backoff.upTo(configuration.backoff());
        while (running) {
            try (var connection = database.getConnection()) {
                if (lead(connection)) {
                    try (var dispatch = new Dispatch(connection, broker, configuration, crashPoints)) {
                        relay(dispatch, pause);
                    } finally {
                        release(connection);
                    }
                } else {
                    await(configuration.poll());
                }
            } catch (SQLException | RuntimeException failure) {
                if (running) {
                    LOG.warnf("relay interrupted, goes on: %s", failure.getMessage());
                    await(pause.next());
                }
            }
        }
    }

    private void relay(Dispatch dispatch, Backoff pause) throws SQLException {
        while (running) {
            int count = dispatch.sendBatch();
            pause.reset();
            sent.addAndGet(count);
            if (count < configuration.batch()) {
                await(configuration.poll());
            }
        }
    }

    private void await(Duration longest) {
        try {
            if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private boolean lead(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LEADERSHIP);
            try (var rows = lock.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** The connection goes back to the pool alive, and with it would the lock. */
    private void release(Connection connection) {
        try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LEADERSHIP);
            unlock.execute();
        } catch (SQLException gone) {
            LOG.debugf("the lock ended with its connection: %s", gone.getMessage());
        }
    }
}
