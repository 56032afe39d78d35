package io.plumbline.alignment.link;

import java.time.Instant;

/** A link was made, revised or removed; of a removed one the link tells the last state. */
public record LinkChanged(Change change, LinkSnapshot link, String by, Instant at) {

    /** What happened. */
    public enum Change {
        CREATED,
        REVISED,
        REMOVED
    }
}
