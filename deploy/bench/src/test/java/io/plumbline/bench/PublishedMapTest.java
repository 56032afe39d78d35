package io.plumbline.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedMapTest {

    @TempDir
    Path folder;

    private PublishedMap read() throws IOException {
        Files.writeString(folder.resolve("nodes.csv"), """
                map,node,perspective,objective,measure,target,target_period,verified,source
                shop,P,people,A place to work,Attitude,,,1,somewhere
                shop,C,customer,"A place, to shop",Satisfaction,,,1,somewhere
                shop,F,finance,A place to invest,Growth,,,1,somewhere
                """);
        Files.writeString(folder.resolve("links.csv"), """
                map,from_node,to_node,sign,published_strength,verified,source,quote
                shop,P,C,+,+5 units attitude -> +1.3 units satisfaction,1,somewhere,
                shop,C,F,+,+1.3 units satisfaction -> +0.5% growth,1,somewhere,it pays
                """);
        return PublishedMap.read(folder).get(0);
    }

    @Test
    void perspectives_stand_above_those_that_move_them() throws IOException {
        assertEquals(List.of("finance", "customer", "people"), read().perspectives());
    }

    @Test
    void strengths_are_read_as_steps_of_cause_and_effect() throws IOException {
        assertArrayEquals(new double[] {1.3, 0.5}, read().arrows().get(1).steps());
        assertTrue(read().moves("C"));
        assertFalse(read().moves("F"));
    }

    @Test
    void targets_are_read_as_levels_changes_and_percentages_of_a_base_year() {
        assertEquals(new Goal(0, 75, "PERCENT"), Goal.of("75%"));
        assertEquals(new Goal(20, 10, "PERCENT"), Goal.of("<10%"));
        assertEquals(new Goal(0, 40, "PERCENT"), Goal.of(">=40%"));
        assertEquals(new Goal(100, 80, "INDEX"), Goal.of("-20%"));
        assertEquals(new Goal(0, -20, "MILLION"), Goal.of("-20 million"));
        assertThrows(IllegalArgumentException.class, () -> Goal.of("much better"));
    }
}
