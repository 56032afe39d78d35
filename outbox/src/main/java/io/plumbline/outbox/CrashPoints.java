package io.plumbline.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Ends this process at a {@link CrashPoint}, as a crash would: no hook runs, nothing is closed.
 *
 * <p>There are none unless the service was started with a folder for them, which only tests do. A file in it that is named like
 * service and point, such as {@code target-service.after-commit}, arms that point for one time.
 */
@ApplicationScoped
class CrashPoints {

    private static final Logger LOG = Logger.getLogger(CrashPoints.class);
    private static final int KILLED = 137;

    private final Optional<Path> folder;
    private final String service;

    CrashPoints(OutboxConfiguration configuration) {
        folder = configuration.crashPoints();
        service = configuration.source().replace("/", "");
        folder.ifPresent(path -> LOG.warnf("started for tests: crash points are armed by files in %s", path));
    }

    void reach(CrashPoint point) {
        if (folder.isPresent() && disarm(folder.get().resolve(service + "." + point.key()))) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static boolean disarm(Path arming) {
        try {
            return Files.deleteIfExists(arming);
        } catch (IOException failure) {
            throw new UncheckedIOException("the crash points cannot be read", failure);
        }
    }
}
