package io.plumbline.alignment.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LetteringTest {

    private final Lettering lettering = Lettering.plain(10);

    @Test
    void words_are_kept_whole_where_they_fit() {
        assertEquals(List.of("Share of", "revenue"), lettering.wrap("Share of  revenue", 50, 3));
    }

    @Test
    void what_does_not_fit_ends_in_an_ellipsis() {
        assertEquals(List.of("Share of", "reven…"), lettering.wrap("Share of revenue from products", 42, 2));
    }

    @Test
    void a_word_that_is_wider_than_a_line_is_broken() {
        assertEquals(List.of("WWW", "WW"), lettering.wrap("WWWWW", 32, 3));
    }

    @Test
    void bold_is_wider_than_plain() {
        assertTrue(Lettering.bold(10).width("Profit") > lettering.width("Profit"));
    }

    @Property
    void no_line_is_wider_than_asked_and_there_are_never_more_than_asked(
            @ForAll String text,
            @ForAll @DoubleRange(min = 25, max = 300) double width,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        var lines = lettering.wrap(text, width, most);
        assertTrue(lines.size() <= most, lines::toString);
        for (var line : lines) {
            assertTrue(lettering.width(line) <= width, line);
        }
    }

    @Property
    void nothing_is_lost_while_there_are_lines_enough(
            @ForAll String text, @ForAll @DoubleRange(min = 25, max = 300) double width) {
        var kept = String.join("", lettering.wrap(text, width, Integer.MAX_VALUE - 1));
        assertEquals(text.strip().replaceAll("\\s", ""), kept.replaceAll("\\s", ""));
    }
}
