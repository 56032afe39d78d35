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

    /** Knows the behalf of the present work. */
    public interface Source {

        /** Empty while nobody is signed in and no event is followed. */
        Optional<Behalf> find();
    }
}
