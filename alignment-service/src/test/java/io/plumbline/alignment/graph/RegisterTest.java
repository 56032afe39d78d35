package io.plumbline.alignment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RegisterTest {

    @Test
    void a_successor_leaves_its_origin_alone() {
        var origin = Register.<String, Integer>empty().with("a", 1);

        origin.with("a", 2).with("b", 3).without("a");

        assertEquals(Optional.of(1), origin.find("a"));
        assertEquals(1, origin.size());
    }

    /** Numbers below zero take an entry out. */
    @Property
    void it_holds_what_a_map_holds(@ForAll List<Integer> numbers) {
        Map<Integer, Integer> map = new HashMap<>();
        var register = Register.<Integer, Integer>empty();
        for (int number : numbers) {
            int key = Math.floorMod(number, 3000);
            if (number < 0) {
                map.remove(key);
                register = register.without(key);
            } else {
                map.put(key, number);
                register = register.with(key, number);
            }
        }
        assertEquals(map.size(), register.size());
        assertEquals(map.keySet(), register.keys().collect(Collectors.toSet()));
        assertEquals(
                map.values().stream().sorted().toList(),
                register.values().sorted().toList());
        assertEquals(map, contents(Register.of(map)));
    }

    private static Map<Integer, Integer> contents(Register<Integer, Integer> register) {
        return register.keys()
                .collect(Collectors.toMap(key -> key, key -> register.find(key).orElseThrow()));
    }
}
