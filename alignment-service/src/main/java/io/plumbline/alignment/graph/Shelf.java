package io.plumbline.alignment.graph;

/**
 * An immutable list of which a change copies the few nodes on the way to one place, as opposed to {@link Register}, where the way leads over
 * hashes and keys: to reach a place takes a look into one array for each 32-fold of its length.
 */
final class Shelf<E> {

    private static final int BITS = 5;
    private static final int BRANCHES = 1 << BITS;

    private static final Shelf<?> EMPTY = new Shelf<>(new Object[BRANCHES], 0, 0);

    private final Object[] root;

    /** How far a place is shifted to the right for its branch at the root: 0 if the root holds the elements. */
    private final int shift;

    private final int size;

    private Shelf(Object[] root, int shift, int size) {
        this.root = root;
        this.shift = shift;
        this.size = size;
    }

    @SuppressWarnings("unchecked")
    static <E> Shelf<E> empty() {
        return (Shelf<E>) EMPTY;
    }

    int size() {
        return size;
    }

    /** The element at a place from 0 to before the size. */
    @SuppressWarnings("unchecked")
    E get(int place) {
        var node = root;
        for (int level = shift; level > 0; level -= BITS) {
            node = (Object[]) node[place >>> level & BRANCHES - 1];
        }
        return (E) node[place & BRANCHES - 1];
    }

    /** With an element at a place that is there, or at the next one. */
    Shelf<E> with(int place, E element) {
        if (place < 0 || place > size) {
            throw new IndexOutOfBoundsException("place " + place + " of " + size);
        }
        if (place == BRANCHES << shift) {
            var higher = new Object[BRANCHES];
            higher[0] = root;
            return new Shelf<>(put(higher, shift + BITS, place, element), shift + BITS, size + 1);
        }
        return new Shelf<>(put(root, shift, place, element), shift, Math.max(size, place + 1));
    }

    private static Object[] put(Object[] node, int level, int place, Object element) {
        var copy = node == null ? new Object[BRANCHES] : node.clone();
        int branch = place >>> level & BRANCHES - 1;
        copy[branch] = level == 0 ? element : put((Object[]) copy[branch], level - BITS, place, element);
        return copy;
    }
}
