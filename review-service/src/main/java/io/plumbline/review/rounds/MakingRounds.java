package io.plumbline.review.rounds;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks after all organisations from time to time; what goes wrong for one does not keep it from the others. */
@ApplicationScoped
public class MakingRounds {

    private static final Logger LOG = Logger.getLogger(MakingRounds.class);

    private final Organisations organisations;
    private final Round round;
    private final MeterRegistry meters;
    private final Duration every;
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "rounds"));

    MakingRounds(
            Organisations organisations,
            Round round,
            MeterRegistry meters,
            @ConfigProperty(name = "plumbline.rounds.every", defaultValue = "15m") Duration every) {
        this.organisations = organisations;
        this.round = round;
        this.meters = meters;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        clockwork.scheduleWithFixedDelay(this::make, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }

    /** Never throws: a timer that has thrown does not come again. */
    public void make() {
        try {
            organisations.list().forEach(this::make);
        } catch (RuntimeException failure) {
            failed(failure, "all organisations");
        }
    }

    private void make(String organisation) {
        try {
            round.make(organisation);
            meters.counter("plumbline.rounds", "outcome", "done").increment();
        } catch (RuntimeException failure) {
            failed(failure, organisation);
        }
    }

    private void failed(RuntimeException failure, String whose) {
        meters.counter("plumbline.rounds", "outcome", "failed").increment();
        LOG.errorf(failure, "The round for %s failed; the next one tries again", whose);
    }
}
