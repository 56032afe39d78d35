package io.plumbline.alignment.calendar;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks now and then whether a day has passed. Several instances may do so: whatever is due is done once. */
@ApplicationScoped
class Calendar {

    private static final Logger LOG = Logger.getLogger(Calendar.class);

    private final PassingDays days;
    private final Clock clock;
    private final Duration every;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var daemon = new Thread(work, "calendar");
        daemon.setDaemon(true);
        return daemon;
    });
    private LocalDate done;

    Calendar(
            PassingDays days,
            Clock clock,
            @ConfigProperty(name = "plumbline.alignment.calendar.every") Duration every) {
        this.days = days;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent startup) {
        thread.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        thread.shutdownNow();
    }

    /** Never throws, as that would be the last look. */
    private void look() {
        try {
            var today = LocalDate.now(clock);
            if (!today.equals(done) && days.turn(today)) {
                done = today;
            }
        } catch (RuntimeException failure) {
            LOG.warnf("the calendar waits: %s", failure.getMessage());
        }
    }
}
