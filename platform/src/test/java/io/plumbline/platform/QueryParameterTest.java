package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParameterTest {

    @ParameterizedTest
    @ValueSource(strings = {"1e9", "x", "99999999999999999999", ""})
    void a_number_of_the_query_that_cannot_be_read_is_named(String value) {
        assertEquals("limit", namedAfter("limit", value, () -> Integer.valueOf(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2027-06-30", "-1"})
    void so_is_an_id(String value) {
        assertEquals("stream", namedAfter("stream", value, () -> UUID.fromString(value)));
    }

    @Test
    void so_is_an_id_that_is_far_too_long() {
        var value = "x".repeat(1000);
        assertEquals("stream", namedAfter("stream", value, () -> UUID.fromString(value)));
    }

    @Test
    void so_is_a_day() {
        assertEquals("asOf", namedAfter("asOf", "2027-02-30", () -> LocalDate.parse("2027-02-30")));
    }

    @Test
    void what_is_wrong_in_the_path_is_none_of_the_query() {
        var query = new MultivaluedHashMap<String, String>();
        query.add("limit", "50");
        query.add("cursor", "");
        var failure = assertThrows(RuntimeException.class, () -> UUID.fromString("plan"));
        assertTrue(QueryParameter.notRead(query, failure).isEmpty());
    }

    private static String namedAfter(String name, String value, Executable conversion) {
        var query = new MultivaluedHashMap<String, String>();
        query.add(name, value);
        var failure = new IllegalStateException("of the framework", assertThrows(RuntimeException.class, conversion));
        return QueryParameter.notRead(query, failure)
                .orElseThrow()
                .violations()
                .get(0)
                .pointer();
    }
}
