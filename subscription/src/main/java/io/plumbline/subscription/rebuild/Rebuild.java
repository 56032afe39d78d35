package io.plumbline.subscription.rebuild;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a rebuild has come. */
@Schema(name = "Rebuild", examples = """
                {"id": "01a20a55-7a98-7a0d-a247-37f00e14ff4e", "state": "DONE", "events": 1041, "unreadable": 0,
                 "startedAt": "2026-11-23T21:35:03Z", "endedAt": "2026-11-23T21:35:09Z", "error": null}""")
public record Rebuild(
        UUID id,
        State state,

        @Schema(description = "Events of the organisation that were gone through so far")
        long events,

        @Schema(description = "Those of them that cannot be read; they lie among the dead letters")
        long unreadable,

        Instant startedAt,
        @Schema(nullable = true) Instant endedAt,

        @Schema(description = "Why it failed; it may be begun again", nullable = true)
        String error) {

    /** Where it stands. */
    @Schema(name = "RebuildState")
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    Rebuild after(long more, long moreUnreadable) {
        return new Rebuild(id, state, events + more, unreadable + moreUnreadable, startedAt, endedAt, error);
    }

    Rebuild ended(State as, Instant at, String why) {
        return new Rebuild(id, as, events, unreadable, startedAt, at, why);
    }
}
