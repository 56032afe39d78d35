package io.plumbline.outbox;

import java.util.Optional;

/**
 * On whose behalf a transaction works, as PostgreSQL is told.
 *
 * @param tenant the organisation whose rows are seen and written
 * @param actor the person or service that the audit trail names
 * @param trace of the request that set it off, empty if none did
 */
public record Behalf(String tenant, String actor, String trace) {

    /** What an event sets off is done for its organisation; unless the effect names a person, its source is who acts. */
    static Behalf of(IncomingEvent event) {
        return new Behalf(event.tenant(), event.source(), event.correlation());
    }

    /** Knows the behalf of the present work. */
    public interface Source {

        /** Empty while nobody is signed in and no event is followed. */
        Optional<Behalf> find();
    }
}
