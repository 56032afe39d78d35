package io.plumbline.alignment.finding;

import java.time.Instant;

/**
 * A finding came to another state, or says something else than before.
 *
 * @param by who waived it or ended its waiver; null if a check or the calendar did it
 */
public record FindingChanged(Change change, FindingSnapshot finding, String by, Instant at) {

    /** What happened. */
    public enum Change {
        OPENED,
        /** It stays open, and the rule complains in other words or of other numbers. */
        RESTATED,
        RESOLVED,
        REOPENED,
        WAIVED,
        WAIVER_ENDED
    }
}
