package io.plumbline.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Choice {
        ONE,
        TWO
    }

    record Terms(
            String name,
            Integer years,
            BigDecimal value,
            Boolean active,
            UUID id,
            LocalDate day,
            Instant at,
            Choice choice,
            List<Integer> list) {}

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

    StrictJsonTest() {
        new StrictJson().customize(mapper);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":0",
                "\"name\":true",
                "\"name\":[\"a\"]",
                "\"name\":{}",
                "\"name\":\"a\\u0000b\"",
                "\"years\":\"1\"",
                "\"years\":\"\"",
                "\"years\":\" \"",
                "\"years\":\"\\u0000\"",
                "\"years\":1.0",
                "\"years\":true",
                "\"value\":\"1\"",
                "\"value\":true",
                "\"value\":1e1000000000",
                "\"value\":1e-1000000000",
                "\"active\":0",
                "\"active\":\"true\"",
                "\"id\":\"x\"",
                "\"id\":5",
                "\"day\":5",
                "\"day\":[2027,1,1]",
                "\"day\":\"2027-02-30\"",
                "\"day\":\"2027-01-01T10:00:00Z\"",
                "\"day\":\"+999999999-01-01\"",
                "\"at\":5",
                "\"at\":1.5",
                "\"at\":\"2027-01-01\"",
                "\"choice\":0",
                "\"choice\":\"one\"",
                "\"choice\":\"\"",
                "\"list\":[null]",
                "\"list\":5",
                "\"list\":\"\"",
                "\"unheardOf\":1",
                "\"years\":1,\"years\":2"
            })
    void what_is_not_of_the_kind_that_the_document_names_is_refused(String field) {
        assertThrows(JsonProcessingException.class, () -> mapper.readValue("{" + field + "}", Terms.class));
    }

    @Test
    void what_is_right_is_read() throws JsonProcessingException {
        var terms = mapper.readValue("""
                {"name": "1", "years": 5, "value": 1.50, "active": true, "day": "2027-06-30",
                 "at": "2027-06-30T12:00:00.5+02:00", "choice": "TWO", "list": [1]}""", Terms.class);
        assertEquals("1", terms.name());
        assertEquals(new BigDecimal("1.50"), terms.value());
        assertEquals(LocalDate.of(2027, 6, 30), terms.day());
        assertEquals(Instant.parse("2027-06-30T10:00:00.5Z"), terms.at());
        assertEquals(Choice.TWO, terms.choice());
    }

    @Test
    void null_is_as_good_as_left_out() throws JsonProcessingException {
        assertEquals(
                mapper.readValue("{}", Terms.class),
                mapper.readValue("{\"name\":null,\"years\":null,\"day\":null,\"list\":null}", Terms.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "digits", "text", "name"})
    void json_that_passes_a_limit_is_refused(String what) {
        new JsonLimits().customize(mapper);
        var body = switch (what) {
            case "deep" -> "[".repeat(JsonLimits.DEPTH + 1) + "]".repeat(JsonLimits.DEPTH + 1);
            case "digits" -> "9".repeat(JsonLimits.DIGITS + 1);
            case "text" -> "\"" + "x".repeat(JsonLimits.TEXT + 1) + "\"";
            default -> "{\"" + "x".repeat(JsonLimits.NAME + 1) + "\":1}";
        };
        var refused = assertThrows(JsonProcessingException.class, () -> mapper.readTree(body));
        assertEquals(StreamConstraintsException.class, refused.getClass());
    }
}
