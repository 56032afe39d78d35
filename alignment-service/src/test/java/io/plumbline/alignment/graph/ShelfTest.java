package io.plumbline.alignment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShelfTest {

    @Test
    void a_successor_leaves_its_origin_alone() {
        var origin = Shelf.<String>empty().with(0, "a");

        origin.with(0, "b").with(1, "c");

        assertEquals("a", origin.get(0));
        assertEquals(1, origin.size());
    }

    @Test
    void a_place_that_is_neither_there_nor_the_next_one_is_refused() {
        assertThrows(
                IndexOutOfBoundsException.class, () -> Shelf.<String>empty().with(1, "a"));
        assertThrows(
                IndexOutOfBoundsException.class, () -> Shelf.<String>empty().with(-1, "a"));
    }

    /** Sizes on both sides of those at which it grows by a level: 32 and 1,024. */
    @Property(tries = 50)
    void it_holds_what_a_list_holds(@ForAll @IntRange(max = 1100) int size, @ForAll long seed) {
        var random = new Random(seed);
        var list = new ArrayList<Integer>();
        var shelf = Shelf.<Integer>empty();
        for (int place = 0; place < size; place++) {
            list.add(place);
            shelf = shelf.with(place, place);
            int replaced = random.nextInt(list.size());
            list.set(replaced, -place);
            shelf = shelf.with(replaced, -place);
        }
        assertEquals(list.size(), shelf.size());
        for (int place = 0; place < size; place++) {
            assertEquals(list.get(place), shelf.get(place));
        }
    }
}
