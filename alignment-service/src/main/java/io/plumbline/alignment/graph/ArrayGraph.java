package io.plumbline.alignment.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * All steps of a plan that pass on without delay, as arrays of numbers: the steps of target {@code t} are those from {@code first[t]} to
 * before {@code first[t + 1]}. For passes over the whole plan, which would be many times slower over objects.
 */
final class ArrayGraph {

    static final byte LEADS = 1;
    static final byte RAISES = 2;
    static final byte LOWERS = 4;

    final UUID[] ids;
    final Map<UUID, Integer> numbers;
    final int[] first;
    final int[] to;
    final byte[] kind;

    ArrayGraph(UUID[] ids, Map<UUID, Integer> numbers, int[] first, int[] to, byte[] kind) {
        this.ids = ids;
        this.numbers = numbers;
        this.first = first;
        this.to = to;
        this.kind = kind;
    }

    static ArrayGraph of(PlanModel model) {
        var targets = model.listTargets();
        int count = targets.size();
        var ids = new UUID[count];
        var numbers = new HashMap<UUID, Integer>(count * 2);
        for (int number = 0; number < count; number++) {
            ids[number] = targets.get(number).id();
            numbers.put(ids[number], number);
        }
        var first = new int[count + 1];
        var to = new int[4 * count + 16];
        var kind = new byte[to.length];
        int size = 0;
        for (int number = 0; number < count; number++) {
            first[number] = size;
            for (var edge : model.outgoing(ids[number])) {
                if (Reach.passesAtOnce(edge)) {
                    if (size == to.length) {
                        to = Arrays.copyOf(to, 2 * size);
                        kind = Arrays.copyOf(kind, 2 * size);
                    }
                    to[size] = numbers.get(edge.to());
                    kind[size++] = kind(edge);
                }
            }
        }
        first[count] = size;
        return new ArrayGraph(ids, numbers, first, Arrays.copyOf(to, size), Arrays.copyOf(kind, size));
    }

    private static byte kind(Edge edge) {
        int sign = edge.sign() == null ? 0 : edge.sign() == Sign.POSITIVE ? RAISES : LOWERS;
        return (byte) (edge.leads() ? LEADS | sign : sign);
    }

    static Sign sign(byte kind) {
        return (kind & RAISES) != 0 ? Sign.POSITIVE : (kind & LOWERS) != 0 ? Sign.NEGATIVE : null;
    }

    int size() {
        return ids.length;
    }
}
