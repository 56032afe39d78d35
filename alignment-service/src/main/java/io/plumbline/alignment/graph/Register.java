package io.plumbline.alignment.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An immutable map in which a change copies one of many small drawers instead of everything.
 *
 * <p>Neither keys nor values are null. Iteration has no promised order.
 */
public final class Register<K, V> {

    private static final int DRAWERS = 512;

    private final Map<K, V>[] drawers;
    private final int size;

    private Register(Map<K, V>[] drawers, int size) {
        this.drawers = drawers;
        this.size = size;
    }

    @SuppressWarnings("unchecked")
    public static <K, V> Register<K, V> empty() {
        return new Register<>(new Map[DRAWERS], 0);
    }

    @SuppressWarnings("unchecked")
    public static <K, V> Register<K, V> of(Map<K, V> entries) {
        Map<K, V>[] drawers = new Map[DRAWERS];
        entries.forEach((key, value) -> drawers[drawer(key)] = added(drawers[drawer(key)], key, value));
        return new Register<>(drawers, entries.size());
    }

    private static <K, V> Map<K, V> added(Map<K, V> drawer, K key, V value) {
        Map<K, V> target = drawer == null ? new HashMap<>(4) : drawer;
        target.put(key, value);
        return target;
    }

    public Optional<V> find(K key) {
        var drawer = drawers[drawer(key)];
        return drawer == null ? Optional.empty() : Optional.ofNullable(drawer.get(key));
    }

    public boolean contains(K key) {
        return find(key).isPresent();
    }

    public Register<K, V> with(K key, V value) {
        return replaced(key, value);
    }

    public Register<K, V> without(K key) {
        return contains(key) ? replaced(key, null) : this;
    }

    /** The register with {@code change} applied to the entry of {@code key}; null stands for "no entry", before and after. */
    public Register<K, V> changed(K key, UnaryOperator<V> change) {
        var changed = change.apply(find(key).orElse(null));
        return changed == null ? without(key) : with(key, changed);
    }

    public Stream<K> keys() {
        return occupied().flatMap(drawer -> drawer.keySet().stream());
    }

    public Stream<V> values() {
        return occupied().flatMap(drawer -> drawer.values().stream());
    }

    public int size() {
        return size;
    }

    private Stream<Map<K, V>> occupied() {
        return Stream.of(drawers).filter(drawer -> drawer != null);
    }

    private Register<K, V> replaced(K key, V value) {
        var copies = drawers.clone();
        int index = drawer(key);
        Map<K, V> copy = drawers[index] == null ? new HashMap<>(4) : new HashMap<>(drawers[index]);
        V before = value == null ? copy.remove(key) : copy.put(key, value);
        copies[index] = copy;
        return new Register<>(copies, size + (value == null ? 0 : 1) - (before == null ? 0 : 1));
    }

    private static int drawer(Object key) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16) ^ (hash >>> 9)) & (DRAWERS - 1);
    }
}
