package io.plumbline.target.plan;

import java.time.Instant;

/** The plan itself changed, as opposed to one of its targets. */
public record PlanChanged(Change change, PlanSnapshot plan, String by, Instant at, String reason) {

    /** What happened. */
    public enum Change {
        CREATED,
        REVISED,
        ACTIVATED,
        CLOSED
    }
}
