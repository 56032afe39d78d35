package io.plumbline.target.planfile;

import io.micrometer.core.instrument.MeterRegistry;
import io.plumbline.platform.TooManyCalls;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The imports that this instance works on: few at a time, for each holds a connection and a plan's lock while it lasts. */
@ApplicationScoped
public class RunningImports {

    private static final Logger LOG = Logger.getLogger(RunningImports.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ImportingPlan importing;
    private final int atOnce;
    private final Semaphore places;
    private final ExecutorService workers;

    RunningImports(
            ImportingPlan importing,
            MeterRegistry meters,
            @ConfigProperty(name = "plumbline.imports.at-once", defaultValue = "2") int atOnce) {
        this.importing = importing;
        this.atOnce = atOnce;
        this.places = new Semaphore(atOnce);
        this.workers = Executors.newFixedThreadPool(atOnce, work -> new Thread(work, "plan-import"));
        meters.gauge("plumbline.imports.running", places, free -> atOnce - free.availablePermits());
    }

    @PreDestroy
    void stop() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    /**
     * Starts an import and returns at once.
     *
     * @param upload as it came
     * @throws TooManyCalls if as many as allowed are under way
     */
    public ImportSnapshot start(ImportOrder order, PlanFileReader reader, Path upload) {
        if (!places.tryAcquire()) {
            throw new TooManyCalls("imports", atOnce, RETRY_AFTER);
        }
        try {
            var own = taken(upload);
            var begun = importing.begin(order);
            var behalf = importing.behalf();
            workers.execute(() -> work(begun, order, behalf, reader, own));
            return begun;
        } catch (RuntimeException notStarted) {
            places.release();
            throw notStarted;
        }
    }

    /** The upload itself goes when its request has been answered. */
    private static Path taken(Path upload) {
        try {
            return Files.move(
                    upload, Files.createTempFile("plan-import", ".upload"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private void work(
            ImportSnapshot begun, ImportOrder order, ImportingPlan.OnBehalf behalf, PlanFileReader reader, Path file) {
        try {
            importing.run(begun.id(), order, behalf, reader, file);
        } catch (RuntimeException unnoted) {
            LOG.errorf(unnoted, "what became of import %s could not be noted", begun.id());
        } finally {
            places.release();
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            LOG.warnf("the upload %s could not be deleted: %s", file, leftBehind.getMessage());
        }
    }
}
