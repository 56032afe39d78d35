package io.plumbline.alignment.graph;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** An immutable register of sets: what belongs to each key. */
final class Index<K, E> {

    private final Register<K, Set<E>> sets;

    private Index(Register<K, Set<E>> sets) {
        this.sets = sets;
    }

    static <K, E> Index<K, E> empty() {
        return new Index<>(Register.empty());
    }

    Set<E> list(K key) {
        return sets.find(key).orElse(Set.of());
    }

    /** The number of keys that have something. */
    int size() {
        return sets.size();
    }

    Index<K, E> with(K key, E element) {
        return new Index<>(sets.changed(key, before -> {
            Set<E> after = before == null ? new HashSet<>(4) : new HashSet<>(before);
            after.add(element);
            return after;
        }));
    }

    Index<K, E> with(Iterable<K> keys, E element) {
        var result = this;
        for (K key : keys) {
            result = result.with(key, element);
        }
        return result;
    }

    Index<K, E> without(K key, E element) {
        return new Index<>(sets.changed(key, before -> {
            if (before == null) {
                return null;
            }
            var after = before.stream()
                    .filter(other -> !other.equals(element))
                    .collect(Collectors.toCollection(HashSet::new));
            return after.isEmpty() ? null : after;
        }));
    }

    Index<K, E> without(Iterable<K> keys, E element) {
        var result = this;
        for (K key : keys) {
            result = result.without(key, element);
        }
        return result;
    }
}
