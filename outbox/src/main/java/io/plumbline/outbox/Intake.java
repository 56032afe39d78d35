package io.plumbline.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Runs the effect of an event exactly once: inbox entry, effect and stream position are one transaction.
 *
 * <p>An absent database is waited for. Any other failure is tried a few times, then the event is parked and the failure is thrown,
 * upon which the channel's dead-letter strategy takes the record out of the way of the others.
 */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Inbox inbox;
    private final OutboxConfiguration configuration;
    private final CrashPoints crashPoints;
    private final MeterRegistry meters;

    Intake(Inbox inbox, OutboxConfiguration configuration, CrashPoints crashPoints, MeterRegistry meters) {
        this.inbox = inbox;
        this.crashPoints = crashPoints;
        this.configuration = configuration;
        this.meters = meters;
    }

    /**
     * Processes one record. Returns only after the effect was committed, or when it had been committed before.
     *
     * @throws MalformedEvent if the record is no CloudEvent
     * @throws RuntimeException the effect's own failure, once the tries are used up
     */
    public void process(ConsumerRecord<String, byte[]> message, Consumer<IncomingEvent> effect) {
        var event = read(message);
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> once(event, effect));
                crashPoints.reach(CrashPoint.BEFORE_ACKNOWLEDGE);
                return;
            } catch (RuntimeException failure) {
                boolean absent = Transience.isAbsentDatabase(failure);
                if (!absent && (failure instanceof MalformedEvent || attempt >= configuration.tries())) {
                    park(message, event, failure);
                    throw failure;
                }
                LOG.warnf("%s %s waits: %s", event.type(), event.id(), failure.getMessage());
                pause(attempt);
                if (absent) {
                    attempt--;
                }
            }
        }
    }

    private void once(IncomingEvent event, Consumer<IncomingEvent> effect) {
        if (!inbox.accept(event)) {
            meters.counter("plumbline.inbox.duplicates", "source", event.source())
                    .increment();
            return;
        }
        effect.accept(event);
        inbox.release(event);
        long missing = inbox.advance(event);
        if (missing > 0) {
            meters.counter("plumbline.inbox.gaps", "source", event.source()).increment();
            LOG.warnf("stream %s: %d event(s) missing before %d", event.stream(), missing, event.sequence());
        }
        meters.counter("plumbline.inbox.processed", "source", event.source()).increment();
    }

    private IncomingEvent read(ConsumerRecord<String, byte[]> message) {
        try {
            return CloudEventHeaders.read(message);
        } catch (MalformedEvent noEvent) {
            // It names no organisation and no stream, so there is nothing that could be marked as behind.
            meters.counter("plumbline.inbox.parked", "source", "unknown").increment();
            throw noEvent;
        }
    }

    /** Only a note that is kept makes the stream say that it is behind, so an absent database is waited for here too. */
    private void park(ConsumerRecord<String, byte[]> message, IncomingEvent event, RuntimeException failure) {
        LOG.errorf(failure, "%s %s of stream %s is parked", event.type(), event.id(), event.stream());
        meters.counter("plumbline.inbox.parked", "source", event.source()).increment();
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> inbox.park(message, event, String.valueOf(failure.getMessage())));
                return;
            } catch (RuntimeException refused) {
                if (!Transience.isAbsentDatabase(refused)) {
                    throw refused;
                }
                pause(attempt);
            }
        }
    }

    private void pause(int attempt) {
        long milliseconds = Math.min(configuration.backoff().toMillis(), 50L << Math.min(attempt, 10));
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the database", stopping);
        }
    }
}
