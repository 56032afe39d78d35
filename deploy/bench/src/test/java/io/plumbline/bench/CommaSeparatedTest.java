package io.plumbline.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommaSeparatedTest {

    @Test
    void a_comma_between_quotes_belongs_to_the_cell() {
        assertEquals(List.of("a", "b, c", "", "d"), CommaSeparated.cells("a,\"b, c\",,d"));
    }

    @Test
    void a_doubled_quote_is_a_quote() {
        assertEquals(List.of("say \"no\"", "x"), CommaSeparated.cells("\"say \"\"no\"\"\",x"));
    }
}
