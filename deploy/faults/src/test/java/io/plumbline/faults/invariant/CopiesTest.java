package io.plumbline.faults.invariant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopiesTest {

    private static final String SOURCE = "{\"id\": 1, \"goal\": {\"value\": 10.0}, \"years\": [1, 2], \"owner\": null}";

    private static List<String> differing(String source, String copy) {
        return Copies.compare("target", Map.of("t", read(source)), Map.of("t", read(copy)))
                .differing();
    }

    private static JsonNode read(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void a_copy_may_leave_fields_out_and_write_numbers_in_its_own_way() {
        assertEquals(
                List.of(),
                differing(SOURCE, "{\"id\": 1, \"goal\": {\"value\": 10.00}, \"years\": [1, 2], \"owner\": null}"));
        assertEquals(List.of(), differing(SOURCE, "{\"id\": 1}"));
    }

    @Test
    void a_difference_is_named_by_its_place() {
        assertEquals(List.of("target t differs at /goal/value"), differing(SOURCE, "{\"goal\": {\"value\": 11}}"));
        assertEquals(List.of("target t differs at /years"), differing(SOURCE, "{\"years\": [1]}"));
        assertEquals(List.of("target t differs at /years/1"), differing(SOURCE, "{\"years\": [1, 3]}"));
        assertEquals(List.of("target t differs at /name"), differing(SOURCE, "{\"name\": \"Profit\"}"));
    }

    @Test
    void what_is_missing_or_superfluous_is_named() {
        var one = Map.of("t", read(SOURCE));
        assertEquals(
                List.of("target t is missing in the copy"),
                Copies.compare("target", one, Map.of()).differing());
        assertEquals(
                List.of("target t is in the copy alone"),
                Copies.compare("target", Map.of(), one).differing());
    }
}
