package io.plumbline.faults;

import io.plumbline.local.system.LocalSystem;
import io.plumbline.local.system.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Kills one service again and again: in turn at each of its crash points, and at random. It lets the service live for a moment in
 * between, for a service that is never up accepts nothing that could be lost.
 */
final class Reaper extends Disturbance {
    private static final Duration POINT_LIMIT = Duration.ofSeconds(4);
    private static final Duration POLL = Duration.ofMillis(20);
    private static final List<String> WAYS =
            List.of("after-commit", "random", "before-publish", "before-mark", "random", "before-acknowledge");

    private final LocalSystem system;
    private final String service;
    private final Path crashPoints;
    private final Duration shortestLife;
    private final Tally tally;
    private final Random random;

    /** @param shortestLife that a service has between two deaths; it may be twice as long */
    Reaper(LocalSystem system, String service, Path crashPoints, Duration shortestLife, Tally tally, Random random) {
        super("reaper of " + service);
        this.system = system;
        this.service = service;
        this.crashPoints = crashPoints;
        this.shortestLife = shortestLife;
        this.tally = tally;
        this.random = random;
    }

    @Override
    void run() throws InterruptedException {
        int way = random.nextInt(WAYS.size());
        long killed = 0;
        while (!isEnding()) {
            ServiceProcess victim = awaitReady();
            if (killed > 0 && victim != null) {
                tally.noteReturn(Duration.ofNanos(System.nanoTime() - killed));
            }
            pause(shortestLife.plusMillis(random.nextInt((int) shortestLife.toMillis())));
            if (victim != null && victim.isAlive() && !isEnding()) {
                end(victim, WAYS.get(way++ % WAYS.size()));
                killed = System.nanoTime();
            }
        }
    }

    private void end(ServiceProcess victim, String way) throws InterruptedException {
        if (!way.equals("random") && endsAt(victim, way)) {
            tally.kill(service + "-service " + way);
            return;
        }
        victim.kill();
        tally.kill(service + "-service at random");
    }

    private boolean endsAt(ServiceProcess victim, String point) throws InterruptedException {
        Path arming = crashPoints.resolve(service + "-service." + point);
        try {
            Files.writeString(arming, "");
            long end = System.nanoTime() + POINT_LIMIT.toNanos();
            while (victim.isAlive() && System.nanoTime() < end && !isEnding()) {
                Thread.sleep(POLL.toMillis());
            }
            return !Files.deleteIfExists(arming) && awaitEnd(victim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean awaitEnd(ServiceProcess victim) throws InterruptedException {
        long end = System.nanoTime() + POINT_LIMIT.toNanos();
        while (victim.isAlive() && System.nanoTime() < end) {
            Thread.sleep(POLL.toMillis());
        }
        return !victim.isAlive();
    }

    private ServiceProcess awaitReady() throws InterruptedException {
        while (!isEnding()) {
            ServiceProcess process = system.process(service);
            if (process.isAlive() && Health.isReady(system.settings().service(service))) {
                return process;
            }
            pause(POLL.multipliedBy(5));
        }
        return null;
    }
}
