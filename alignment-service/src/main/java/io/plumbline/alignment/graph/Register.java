package io.plumbline.alignment.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An immutable map of which a change copies the few nodes on the way to one entry, however many entries there are.
 *
 * <p>It is a tree over five bits of the key's hash at each level, with drawers of a few entries at its ends. Neither keys nor values
 * are null. Iteration has no promised order.
 */
public final class Register<K, V> {

    private static final int BITS = 5;
    private static final int BRANCHES = 1 << BITS;
    private static final int DEEPEST = 30;
    private static final int FULL_DRAWER = 8;

    private static final Register<?, ?> EMPTY = new Register<>(null, 0);

    /** Null, a {@code Object[]} of branches, or a {@link Drawer}. */
    private final Object root;

    private final int size;

    private Register(Object root, int size) {
        this.root = root;
        this.size = size;
    }

    /** Keys and values in turn; their hashes beside them, so that only keys that are likely to be the right one are looked at. */
    private record Drawer(int[] hashes, Object[] entries) {

        static Drawer of(Object[] entries) {
            var hashes = new int[entries.length / 2];
            for (int place = 0; place < hashes.length; place++) {
                hashes[place] = entries[2 * place].hashCode();
            }
            return new Drawer(hashes, entries);
        }

        int indexOf(int hash, Object key) {
            for (int place = 0; place < hashes.length; place++) {
                if (hashes[place] == hash && entries[2 * place].equals(key)) {
                    return 2 * place;
                }
            }
            return -1;
        }
    }

    @SuppressWarnings("unchecked")
    public static <K, V> Register<K, V> empty() {
        return (Register<K, V>) EMPTY;
    }

    public static <K, V> Register<K, V> of(Map<K, V> entries) {
        Object root = null;
        for (var entry : entries.entrySet()) {
            root = put(root, 0, hash(entry.getKey()), entry.getKey(), entry.getValue());
        }
        return new Register<>(root, entries.size());
    }

    public Optional<V> find(K key) {
        return Optional.ofNullable(get(key));
    }

    /** The value of a key, or null if it has none: for the hot path. */
    @SuppressWarnings("unchecked")
    public V get(K key) {
        int own = key.hashCode();
        int hash = spread(own);
        var node = root;
        while (node instanceof Object[] branches) {
            node = branches[hash & BRANCHES - 1];
            hash >>>= BITS;
        }
        if (node == null) {
            return null;
        }
        var drawer = (Drawer) node;
        int index = drawer.indexOf(own, key);
        return index < 0 ? null : (V) drawer.entries[index + 1];
    }

    public boolean contains(K key) {
        return get(key) != null;
    }

    public Register<K, V> with(K key, V value) {
        return new Register<>(put(root, 0, hash(key), key, value), contains(key) ? size : size + 1);
    }

    public Register<K, V> without(K key) {
        return contains(key) ? new Register<>(remove(root, hash(key), key), size - 1) : this;
    }

    /** The register with {@code change} applied to the entry of {@code key}; null stands for "no entry", before and after. */
    public Register<K, V> changed(K key, UnaryOperator<V> change) {
        var changed = change.apply(get(key));
        return changed == null ? without(key) : with(key, changed);
    }

    public Stream<K> keys() {
        List<K> keys = new ArrayList<>(size);
        forEach((key, value) -> keys.add(key));
        return keys.stream();
    }

    public Stream<V> values() {
        List<V> values = new ArrayList<>(size);
        forEach((key, value) -> values.add(value));
        return values.stream();
    }

    public void forEach(BiConsumer<K, V> action) {
        walk(root, action);
    }

    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> void walk(Object node, BiConsumer<K, V> action) {
        if (node instanceof Object[] branches) {
            for (var branch : branches) {
                walk(branch, action);
            }
        } else if (node != null) {
            var entries = ((Drawer) node).entries;
            for (int index = 0; index < entries.length; index += 2) {
                action.accept((K) entries[index], (V) entries[index + 1]);
            }
        }
    }

    private static Object put(Object node, int depth, int hash, Object key, Object value) {
        if (node == null) {
            return Drawer.of(new Object[] {key, value});
        }
        if (node instanceof Object[] branches) {
            var copy = branches.clone();
            int branch = hash & BRANCHES - 1;
            copy[branch] = put(copy[branch], depth + BITS, hash >>> BITS, key, value);
            return copy;
        }
        var drawer = (Drawer) node;
        int index = drawer.indexOf(key.hashCode(), key);
        if (index >= 0) {
            var copy = drawer.entries.clone();
            copy[index + 1] = value;
            return new Drawer(drawer.hashes, copy);
        }
        if (drawer.entries.length < 2 * FULL_DRAWER || depth > DEEPEST) {
            var longer = Arrays.copyOf(drawer.entries, drawer.entries.length + 2);
            longer[longer.length - 2] = key;
            longer[longer.length - 1] = value;
            return Drawer.of(longer);
        }
        return put(split(drawer, depth), depth, hash, key, value);
    }

    private static Object split(Drawer drawer, int depth) {
        Object branches = new Object[BRANCHES];
        for (int index = 0; index < drawer.entries.length; index += 2) {
            var key = drawer.entries[index];
            branches = put(branches, depth, hash(key) >>> depth, key, drawer.entries[index + 1]);
        }
        return branches;
    }

    private static Object remove(Object node, int hash, Object key) {
        if (node instanceof Object[] branches) {
            var copy = branches.clone();
            int branch = hash & BRANCHES - 1;
            copy[branch] = remove(copy[branch], hash >>> BITS, key);
            return copy;
        }
        var entries = ((Drawer) node).entries;
        if (entries.length == 2) {
            return null;
        }
        int index = ((Drawer) node).indexOf(key.hashCode(), key);
        var shorter = new Object[entries.length - 2];
        System.arraycopy(entries, 0, shorter, 0, index);
        System.arraycopy(entries, index + 2, shorter, index, shorter.length - index);
        return Drawer.of(shorter);
    }

    private static int hash(Object key) {
        return spread(key.hashCode());
    }

    /** So that each level of the tree sees some of all bits. */
    private static int spread(int own) {
        int hash = own;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }
}
