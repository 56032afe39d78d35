package io.plumbline.target.snapshot;

import io.plumbline.platform.Refusal;
import io.plumbline.platform.TooManyCalls;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The snapshots that this instance works on: few at a time, for the changes of all organisations go out through one outbox. */
@ApplicationScoped
public class RunningSnapshots {

    private static final Logger LOG = Logger.getLogger(RunningSnapshots.class);
    private static final int AT_ONCE = 2;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final TakingSnapshot taking;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> new Thread(work, "snapshot"));
    private volatile boolean ending;

    RunningSnapshots(TakingSnapshot taking) {
        this.taking = taking;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        ending = true;
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    /**
     * Begins a snapshot and returns at once.
     *
     * @param planId or null for all plans
     * @throws Refusal 404 if there is no such plan, 409 if the organisation has one under way
     * @throws TooManyCalls if others have as many under way as one instance works on
     */
    public SnapshotProgress start(UUID planId) {
        if (!places.tryAcquire()) {
            throw new TooManyCalls("snapshots", AT_ONCE, RETRY_AFTER);
        }
        try {
            var order = taking.begin(planId);
            var begun = taking.progress(order.id());
            workers.execute(() -> work(order));
            return begun;
        } catch (RuntimeException notStarted) {
            places.release();
            throw notStarted;
        }
    }

    private void work(TakingSnapshot.Order order) {
        try {
            taking.run(order, () -> ending);
        } catch (RuntimeException unnoted) {
            LOG.errorf(unnoted, "what became of snapshot %s could not be noted", order.id());
        } finally {
            places.release();
        }
    }
}
