package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.CannotStart;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void no_word_means_to_stay_up_on_the_usual_folder() {
        assertEquals(new Arguments(false, Optional.empty()), Arguments.parse());
    }

    @Test
    void tour_and_data_come_in_any_order() {
        Arguments expected = new Arguments(true, Optional.of(Path.of("/tmp/x")));
        assertEquals(expected, Arguments.parse("tour", "--data", "/tmp/x"));
        assertEquals(expected, Arguments.parse("--data", "/tmp/y/../x", "tour"));
    }

    @Test
    void what_is_not_understood_is_answered_with_the_usage() {
        for (String[] words : new String[][] {{"tuor"}, {"--data"}, {"--data", ""}}) {
            CannotStart refusal = assertThrows(CannotStart.class, () -> Arguments.parse(words));
            assertTrue(refusal.getMessage().endsWith(Arguments.USAGE), refusal::getMessage);
        }
    }
}
