package io.plumbline.outbox;

import java.time.Duration;

/** Pauses that double from 50 ms up to a longest one. */
final class Backoff {

    private static final long FIRST_MILLISECONDS = 50;

    private final long longestMilliseconds;
    private long nextMilliseconds = FIRST_MILLISECONDS;

    private Backoff(long longestMilliseconds) {
        this.longestMilliseconds = longestMilliseconds;
    }

    static Backoff upTo(Duration longest) {
        return new Backoff(longest.toMillis());
    }

    Duration next() {
        long milliseconds = Math.min(nextMilliseconds, longestMilliseconds);
        nextMilliseconds = Math.min(nextMilliseconds * 2, longestMilliseconds);
        return Duration.ofMillis(milliseconds);
    }

    void reset() {
        nextMilliseconds = FIRST_MILLISECONDS;
    }
}
