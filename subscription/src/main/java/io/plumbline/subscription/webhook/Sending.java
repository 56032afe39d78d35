package io.plumbline.subscription.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.platform.UnaskedWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends what is due, again and again with growing pauses until it is taken or given up. Several processes share the work. */
@ApplicationScoped
class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);
    private static final int GONE = 410;
    static final String ACTOR = "webhooks";

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Post post;
    private final UnaskedWork unasked;
    private final WebhookConfiguration configuration;
    private final Clock clock;
    private final MeterRegistry meters;
    private final List<String> underWay = new CopyOnWriteArrayList<>();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean ending;
    private ExecutorService senders;
    private long forgotAt;

    Sending(
            Deliveries deliveries,
            Webhooks webhooks,
            Post post,
            UnaskedWork unasked,
            WebhookConfiguration configuration,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.post = post;
        this.unasked = unasked;
        this.configuration = configuration;
        this.clock = clock;
        this.meters = meters;
    }

    void start(@Observes StartupEvent startup) {
        senders = Executors.newFixedThreadPool(configuration.senders(), task -> {
            var thread = new Thread(task, "webhook-sender");
            thread.setDaemon(true);
            return thread;
        });
        for (int i = 0; i < configuration.senders(); i++) {
            senders.submit(this::run);
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        ending = true;
        senders.shutdownNow();
    }

    /** There may be something due. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (!ending) {
            try {
                var due = deliveries.claim(
                        clock.instant(), configuration.patience().multipliedBy(4), List.copyOf(underWay));
                if (due.isPresent()) {
                    sendFor(due.get());
                } else {
                    forget();
                    work.tryAcquire(configuration.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("webhooks wait: %s", failure.getMessage());
                pause();
            }
        }
    }

    private void sendFor(Delivery delivery) {
        underWay.add(delivery.tenant());
        try {
            unasked.doFor(delivery.tenant(), ACTOR, () -> send(delivery));
        } finally {
            underWay.remove(delivery.tenant());
        }
    }

    private void send(Delivery delivery) {
        var webhook = webhooks.find(delivery.tenant(), delivery.webhookId());
        if (webhook.isEmpty() || !webhook.get().active()) {
            settle(delivery, Delivery.State.GIVEN_UP, new Post.Answer(null, "The webhook is not active."));
            return;
        }
        var answer = post.send(webhook.get(), delivery);
        if (answer.isTaken()) {
            settle(delivery, Delivery.State.DELIVERED, answer);
        } else if (answer.status() != null && answer.status() == GONE) {
            settle(delivery, Delivery.State.GIVEN_UP, answer);
            webhooks.stop(webhook.get(), "The receiver answered 410 Gone.");
        } else if (delivery.attempts() > configuration.pauses().size()) {
            settle(delivery, Delivery.State.GIVEN_UP, answer);
        } else {
            var pause = configuration.pauses().get(delivery.attempts() - 1);
            meters.counter("plumbline.webhooks.deliveries", "outcome", "failed").increment();
            deliveries.settle(
                    delivery, Delivery.State.PENDING, clock.instant().plus(pause), answer.status(), answer.error());
        }
    }

    private void settle(Delivery delivery, Delivery.State state, Post.Answer answer) {
        meters.counter(
                        "plumbline.webhooks.deliveries",
                        "outcome",
                        state == Delivery.State.DELIVERED ? "delivered" : "given-up")
                .increment();
        deliveries.settle(delivery, state, null, answer.status(), answer.error());
    }

    private synchronized void forget() {
        if (System.nanoTime() - forgotAt > FORGET_EVERY.toNanos() || forgotAt == 0) {
            forgotAt = System.nanoTime();
            deliveries.forgetBefore(clock.instant().minus(configuration.kept()));
        }
    }

    private void pause() {
        try {
            Thread.sleep(configuration.poll().toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
