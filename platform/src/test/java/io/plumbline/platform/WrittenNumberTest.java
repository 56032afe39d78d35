package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenNumberTest {

    @Test
    void what_a_program_writes_is_read_and_what_has_no_end_is_not() {
        assertEquals(new BigDecimal("-0.50"), WrittenNumber.read("-0.50"));
        assertEquals(0, new BigDecimal("1500").compareTo(WrittenNumber.read("1.5E3")));
        for (var text : List.of("", "many", "1,5", ".5", "1e100", "1E5000", "1e999999999", "9".repeat(101))) {
            assertThrows(NumberFormatException.class, () -> WrittenNumber.read(text), text);
        }
    }
}
