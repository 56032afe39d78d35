package io.plumbline.target.version;

import io.plumbline.platform.Page;
import io.plumbline.platform.Refusal;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the kept versions of one kind of thing.
 *
 * @param <V> the kept version
 * @param <C> the change that it tells
 */
public final class History<V extends KeptVersion, C> {

    private final Class<V> type;
    private final String ofSubject;
    private final Function<V, C> changed;

    /** @param subject attribute of {@code type} that holds the id of the thing */
    public History(Class<V> type, String subject, Function<V, C> changed) {
        this.type = type;
        this.ofSubject = "from " + type.getSimpleName() + " kept where kept." + subject + " = ?1 and ";
        this.changed = changed;
    }

    /**
     * A page of the versions, in order.
     *
     * @throws Refusal if the cursor is not one of a history
     */
    public Page<C> page(EntityManager database, UUID id, String cursor, int limit) {
        int after = (int) Page.afterNumber(cursor, Integer.MAX_VALUE);
        var found = ask(database, "kept.version > ?2 order by kept.version", id, after, limit + 1)
                .toList();
        return Page.numbered(found, limit, KeptVersion::version).map(changed);
    }

    public Optional<C> find(EntityManager database, UUID id, int version) {
        return ask(database, "kept.version = ?2", id, version, 1).map(changed).findFirst();
    }

    /** The version that was in force at an instant; empty before the first one. */
    public Optional<C> findAsOf(EntityManager database, UUID id, Instant instant) {
        return ask(database, "kept.changedAt <= ?2 order by kept.version desc", id, instant, 1)
                .map(changed)
                .findFirst();
    }

    private Stream<V> ask(EntityManager database, String condition, UUID id, Object value, int limit) {
        return database.createQuery(ofSubject + condition, type)
                .setParameter(1, id)
                .setParameter(2, value)
                .setMaxResults(limit)
                .getResultStream();
    }
}
