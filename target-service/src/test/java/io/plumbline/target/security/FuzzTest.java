package io.plumbline.target.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.MadeUpCursors;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SchemaFuzz;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.target.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class FuzzTest {

    @Test
    void requests_made_from_the_schemas_and_damaged_are_answered_as_the_document_says() {
        var fuzz = new SchemaFuzz("fuzz", FuzzTest::things);
        var findings = fuzz.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
        assertTrue(
                fuzz.statuses().keySet().containsAll(List.of(200, 201, 400, 422)),
                () -> "answered: " + fuzz.statuses());
    }

    @Test
    void a_cursor_that_no_list_handed_out_is_refused_by_its_name() {
        var cursors = new MadeUpCursors("fuzz", things());
        var findings = cursors.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
        assertTrue(cursors.lists() > 5, "lists: " + cursors.lists());
    }

    private static Map<String, String> things() {
        var plan = create("/plans", Map.of("name", "Fuzzed", "currency", "EUR", "firstYear", 2027));
        var kpi = new HashMap<String, Object>(Map.of("name", "Fuzzed", "direction", "INCREASE", "unit", "EUR"));
        kpi.put("code", "fuzzed_" + UUID.randomUUID().toString().substring(0, 8));
        kpi.putAll(Map.of("accumulation", "SUM", "scale", 2, "frequency", "QUARTER", "indicator", "LAGGING"));
        var kpiId = create("/kpis", kpi);
        var target = create("/plans/" + plan + "/targets", Story.terms(kpiId, 1000, "double"));
        return Map.of("planId", plan, "kpiId", kpiId, "targetId", target);
    }

    private static String create(String path, Map<String, ?> body) {
        return SignedIn.in("fuzz")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
