package io.plumbline.alignment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void codes_are_known_and_their_case_counts() {
        var formula = Formula.read("Sales - sales * 0.5");

        assertEquals(Set.of("Sales", "sales"), formula.codes());
        assertEquals(
                0,
                new BigDecimal("90")
                        .compareTo(formula.evaluate(
                                        Map.of("Sales", BigDecimal.valueOf(100), "sales", BigDecimal.valueOf(20)))
                                .orElseThrow()));
    }

    @Test
    void a_code_that_is_named_like_a_constant_is_a_code() {
        assertEquals(Set.of("PI", "E"), Formula.read("PI + E").codes());
    }

    @Test
    void the_sign_of_each_code_is_read() {
        var formula = Formula.read("(price - discount) * volume / -staff - price * 2 + tax - (tax - fees)");

        assertEquals(Optional.empty(), formula.findSign("price"));
        assertEquals(Optional.of(Sign.NEGATIVE), formula.findSign("discount"));
        assertEquals(Optional.of(Sign.POSITIVE), formula.findSign("volume"));
        assertEquals(Optional.empty(), formula.findSign("tax"));
        assertEquals(Optional.of(Sign.POSITIVE), formula.findSign("fees"));
    }

    @Test
    void mathematical_signs_are_understood() {
        var values = Map.of("a", BigDecimal.valueOf(6), "b", BigDecimal.valueOf(2));

        assertEquals(
                0,
                BigDecimal.valueOf(13)
                        .compareTo(Formula.read("a × b − b ÷ b + 2")
                                .evaluate(values)
                                .orElseThrow()));
    }

    @Test
    void without_a_value_for_each_code_there_is_no_result() {
        assertEquals(Optional.empty(), Formula.read("a + b").evaluate(Map.of("a", BigDecimal.ONE)));
    }

    @Test
    void what_cannot_be_read_is_kept() {
        assertFalse(Formula.read("a +").isReadable());
        assertEquals("a +", Formula.read("a +").text());
        assertTrue(Formula.read("a + MAX(b, c)").isReadable());
    }
}
