package io.plumbline.platform;

import java.time.Duration;

/** A caller calls more often than it may; as opposed to other refusals, it says when the next call will be answered. */
public final class TooManyCalls extends Refusal {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    /** @param kind what there was too much of, such as "calls of costly operations" */
    TooManyCalls(String kind, long perSecond, Duration wait) {
        super(
                CommonProblem.TOO_MANY_CALLS,
                "One caller may make %d %s a second in the long run: wait for as long as Retry-After says."
                        .formatted(perSecond, kind));
        retryAfterSeconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
