package io.plumbline.platform;

import java.time.Duration;

/**
 * A caller calls more often than it may, or an instance has as much under way as it takes on; as opposed to other refusals, it says when
 * to call again.
 */
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

    /**
     * @param work what there is enough of already, such as "imports"
     * @param atOnce how many one instance works on
     */
    public TooManyCalls(String work, int atOnce, Duration wait) {
        super(
                CommonProblem.TOO_MANY_CALLS,
                "One instance works on %d %s at once, and as many are under way: wait for as long as Retry-After says."
                        .formatted(atOnce, work));
        retryAfterSeconds = wait.toSeconds();
    }

    private TooManyCalls(String detail, Duration wait) {
        super(CommonProblem.TOO_MANY_CALLS, detail);
        retryAfterSeconds = wait.toSeconds();
    }

    /**
     * @param whose such as "One caller"
     * @param what may be open at the same time, such as "streams"
     */
    public static TooManyCalls open(String whose, int most, String what, Duration wait) {
        return new TooManyCalls(
                "%s may have %d %s open on one instance, and as many are: close one, or wait for as long as Retry-After says."
                        .formatted(whose, most, what),
                wait);
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
