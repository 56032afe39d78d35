package io.plumbline.faults;

import java.time.Duration;
import java.util.Random;

/** Takes a part away that all services need, and brings it back some time later: mostly killed, now and then stopped in order. */
final class Outages extends Disturbance {
    private static final int STOPPED_EVERY = 4;
    private static final Duration SHORTEST = Duration.ofMillis(300);

    private final String name;
    private final Part part;
    private final Duration calm;
    private final Duration longest;
    private final Tally tally;
    private final Random random;

    /** What can be taken away. */
    interface Part {
        void kill() throws Exception;

        void stop() throws Exception;

        void start() throws Exception;
    }

    /** @param calm between two outages, so that everything gets a chance to go on */
    Outages(String name, Part part, Duration calm, Duration longest, Tally tally, Random random) {
        super("outages of " + name);
        this.name = name;
        this.part = part;
        this.calm = calm;
        this.longest = longest;
        this.tally = tally;
        this.random = random;
    }

    @Override
    void run() throws Exception {
        for (int turn = 1; ; turn++) {
            pause(calm);
            if (isEnding()) {
                return;
            }
            if (turn % STOPPED_EVERY == 0) {
                tally.note("stopped: " + name);
                part.stop();
            } else {
                tally.kill(name);
                part.kill();
            }
            pause(SHORTEST.plusMillis((long) (random.nextDouble() * longest.toMillis())));
            part.start();
        }
    }
}
