package io.plumbline.target.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.platform.Refusal;
import io.plumbline.target.target.Formula.Reference;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void the_codes_are_found_where_they_stand_in_the_text() {
        assertEquals(
                List.of(new Reference("revenue", 1), new Reference("tax", 12), new Reference("ax", 18)),
                Formula.read("revenue − (tax ÷ ax)").references());
        assertEquals(List.of("a", "b"), Formula.read("a × b + a").codes());
    }

    @Test
    void upper_and_lower_case_are_two_codes() {
        assertEquals(
                List.of("Revenue", "revenue"), Formula.read("Revenue - revenue").codes());
    }

    @Test
    void the_signs_of_mathematics_and_of_keyboards_are_the_same() {
        assertEquals(
                Formula.read("a*b/c-d").references(), Formula.read("a×b÷c−d").references());
    }

    @Test
    void no_formula_is_no_formula() {
        assertNull(Formula.read(null));
    }

    @Test
    void what_cannot_be_read_is_refused_at_its_position() {
        refused("revenue - ", 9);
        refused("revenue - (2 *", 11);
        refused("(revenue", 1);
        refused("revenue) - 2", 8);
        refused("revenue ^ 2", 9);
        refused("SUM(revenue)", 1);
        refused("revenue + \"text\"", 11);
        refused("2 revenue", 3);
        refused("revenue.q1", 8);
        refused("revenue[1]", 8);
        refused("revenue + 0x1F", 11);
        refused("revenue + 1e5", 11);
        refused("revenue = 2", 9);
        refused("", 1);
        refused("2 + 3", 1);
    }

    private static void refused(String expression, int position) {
        var refusal = assertThrows(Refusal.class, () -> Formula.read(expression), expression);
        assertEquals("/formula", refusal.violations().get(0).pointer());
        assertTrue(
                refusal.getMessage().contains("at position " + position + ":"),
                expression + " → " + refusal.getMessage());
    }
}
