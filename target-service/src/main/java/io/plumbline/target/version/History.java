package io.plumbline.target.version;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
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

    /** The versions after {@code version}, in order. */
    public List<C> list(EntityManager database, UUID id, int version, int limit) {
        return ask(database, "kept.version > ?2 order by kept.version", id, version, limit)
                .toList();
    }

    public Optional<C> find(EntityManager database, UUID id, int version) {
        return ask(database, "kept.version = ?2", id, version, 1).findFirst();
    }

    /** The version that was in force at an instant; empty before the first one. */
    public Optional<C> findAsOf(EntityManager database, UUID id, Instant instant) {
        return ask(database, "kept.changedAt <= ?2 order by kept.version desc", id, instant, 1)
                .findFirst();
    }

    private Stream<C> ask(EntityManager database, String condition, UUID id, Object value, int limit) {
        return database.createQuery(ofSubject + condition, type)
                .setParameter(1, id)
                .setParameter(2, value)
                .setMaxResults(limit)
                .getResultStream()
                .map(changed);
    }
}
