package io.plumbline.subscription.rebuild;

import io.plumbline.outbox.Gaps;
import io.plumbline.outbox.IncomingEvent;
import io.plumbline.outbox.MalformedEvent;
import io.plumbline.outbox.Rereading;
import io.plumbline.platform.Caller;
import io.plumbline.platform.CommonProblem;
import io.plumbline.platform.Identities;
import io.plumbline.platform.Refusal;
import io.plumbline.platform.audit.AuditTrail;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Goes through the topic from its start and puts the copies of one organisation right, a hundred events to a transaction. The consumer
 * follows the topic meanwhile and requests are answered; a newer version wins over an older one, whoever writes it.
 */
@ApplicationScoped
class RebuildingCopies {

    private static final Logger LOG = Logger.getLogger(RebuildingCopies.class);

    private static final int MOST_TRIES = 5;

    private final Instance<CopiesOfTopic> copies;
    private final Rereading rereading;
    private final Gaps gaps;
    private final Caller caller;
    private final Identities identities;
    private final Clock clock;
    private final AuditTrail audit;
    private final Map<String, Rebuild> newest = new ConcurrentHashMap<>();
    private volatile boolean ending;

    RebuildingCopies(
            Instance<CopiesOfTopic> copies,
            Rereading rereading,
            Gaps gaps,
            Caller caller,
            Identities identities,
            Clock clock,
            AuditTrail audit) {
        this.copies = copies;
        this.rereading = rereading;
        this.gaps = gaps;
        this.caller = caller;
        this.identities = identities;
        this.clock = clock;
        this.audit = audit;
    }

    /** @throws Refusal 409 if one is under way */
    synchronized Rebuild begin() {
        var tenant = caller.tenant();
        if (find(tenant)
                .filter(rebuild -> rebuild.state() == Rebuild.State.RUNNING)
                .isPresent()) {
            throw new Refusal(CommonProblem.ILLEGAL_TRANSITION, "A rebuild is under way: wait for its end.");
        }
        var rebuild = new Rebuild(identities.next(), Rebuild.State.RUNNING, 0, 0, clock.instant(), null, null);
        audit.note("rebuild", rebuild.id().toString(), "BEGUN");
        newest.put(tenant, rebuild);
        var thread = new Thread(() -> run(tenant), "rebuild of " + tenant);
        thread.setDaemon(true);
        thread.start();
        return rebuild;
    }

    /** The newest one of the organisation in this process. */
    Optional<Rebuild> find(String tenant) {
        return Optional.ofNullable(newest.get(tenant));
    }

    void stop(@Observes ShutdownEvent shutdown) {
        ending = true;
    }

    private void run(String tenant) {
        try {
            var target = copies.get();
            rereading.read(target.topic(), events -> restore(tenant, target, events), () -> ending);
            inContext(tenant, target::settle);
            end(tenant, Rebuild.State.DONE, null);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "the rebuild of the copies of %s failed", tenant);
            end(tenant, Rebuild.State.FAILED, String.valueOf(failure.getMessage()));
        }
    }

    private void restore(String tenant, CopiesOfTopic target, List<IncomingEvent> events) {
        var own = events.stream().filter(event -> event.tenant().equals(tenant)).toList();
        if (!own.isEmpty()) {
            long unreadable = restoreTogether(tenant, target, own);
            newest.computeIfPresent(tenant, (key, rebuild) -> rebuild.after(own.size(), unreadable));
        }
    }

    /** The consumer may write the same row at the same moment; the next try then sees what it wrote. */
    private long restoreTogether(String tenant, CopiesOfTopic target, List<IncomingEvent> events) {
        var unreadable = new AtomicLong();
        for (int attempt = 1; ; attempt++) {
            try {
                unreadable.set(0);
                inContext(tenant, () -> {
                    boolean hasGaps = gaps.isAnyOpen(events.get(0).source(), tenant);
                    QuarkusTransaction.requiringNew()
                            .run(() -> events.forEach(event -> restore(target, event, hasGaps, unreadable)));
                });
                return unreadable.get();
            } catch (RuntimeException failure) {
                if (attempt == MOST_TRIES) {
                    throw failure;
                }
                LOG.infof("a part of the rebuild is tried again: %s", failure.getMessage());
            }
        }
    }

    private void restore(CopiesOfTopic target, IncomingEvent event, boolean hasGaps, AtomicLong unreadable) {
        try {
            target.restore(event);
            if (hasGaps) {
                gaps.fill(event);
            }
        } catch (MalformedEvent poison) {
            unreadable.incrementAndGet();
        }
    }

    private void inContext(String tenant, Runnable work) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            caller.actFor(restoring(tenant), "rebuild");
            work.run();
        } finally {
            request.terminate();
        }
    }

    /** The rebuild acts for the organisation; nothing that it does was caused by one event. */
    private static IncomingEvent restoring(String tenant) {
        return new IncomingEvent(
                null, "rebuild", "rebuild", "rebuild", tenant, "rebuild", 0, null, null, null, null, "{}");
    }

    private void end(String tenant, Rebuild.State as, String why) {
        newest.computeIfPresent(tenant, (key, rebuild) -> rebuild.ended(as, clock.instant(), why));
    }
}
