package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
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
    void and_what_would_be_right_is_said() {
        var pointers = List.of("way", "limit", "id", "day", "other");
        var details = pointers.stream()
                .map(name -> refusal(name, "x", () -> UUID.fromString("x")).getMessage())
                .toList();
        assertEquals(
                List.of(
                        "The value of way is not one of [UP, DOWN].",
                        "The value of limit is not a whole number, or too large.",
                        "The value of id is not an id such as 01a20a2c-4f50-70ff-81ad-311886931b2a.",
                        "The value of day is not a day such as 2027-06-30.",
                        "The value of other is not of the right kind."),
                details);
    }

    @Test
    void what_is_wrong_in_the_path_is_none_of_the_query() {
        var query = new MultivaluedHashMap<String, String>();
        query.add("limit", "50");
        query.add("cursor", "");
        var failure = assertThrows(RuntimeException.class, () -> UUID.fromString("plan"));
        assertTrue(QueryParameter.notRead(query, failure, operation()).isEmpty());
    }

    private static String namedAfter(String name, String value, Executable conversion) {
        return refusal(name, value, conversion).violations().get(0).pointer();
    }

    private static Refusal refusal(String name, String value, Executable conversion) {
        var query = new MultivaluedHashMap<String, String>();
        query.add(name, value);
        var failure = new IllegalStateException("of the framework", assertThrows(RuntimeException.class, conversion));
        return QueryParameter.notRead(query, failure, operation()).orElseThrow();
    }

    private static Method operation() {
        return Resource.class.getDeclaredMethods()[0];
    }

    private enum Way {
        UP,
        DOWN
    }

    private interface Resource {
        void list(
                @RestQuery Way way,
                @QueryParam("limit") int limit,
                @QueryParam("id") UUID id,
                @QueryParam("day") LocalDate day);
    }
}
