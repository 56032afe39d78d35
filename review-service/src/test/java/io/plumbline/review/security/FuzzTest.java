package io.plumbline.review.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.MadeUpCursors;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SchemaFuzz;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.review.Calls;
import io.plumbline.review.Elsewhere;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "review"))
class FuzzTest {

    @Test
    void requests_made_from_the_schemas_and_damaged_are_answered_as_the_document_says() {
        var fuzz = new SchemaFuzz(SignedIn.ORGANISATION, FuzzTest::things);
        var findings = fuzz.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
        assertTrue(
                fuzz.statuses().keySet().containsAll(List.of(200, 201, 400, 422)),
                () -> "answered: " + fuzz.statuses());
    }

    @Test
    void a_cursor_that_no_list_handed_out_is_refused_by_its_name() {
        var cursors = new MadeUpCursors(SignedIn.ORGANISATION, things());
        var findings = cursors.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
        assertTrue(cursors.lists() > 5, "lists: " + cursors.lists());
    }

    private static Map<String, String> things() {
        var kpi = Elsewhere.kpi("fuzzed", "INCREASE", "SUM", "QUARTER");
        var plan = Elsewhere.plan2027();
        var target = plan.target(kpi, "1000", "2000");
        plan.heard();
        Calls.record(kpi, "2027-Q1", "250");
        return Map.of(
                "planId",
                plan.planId(),
                "targetId",
                target,
                "kpiId",
                kpi.get("id").toString(),
                "reviewId",
                Calls.openReview(plan, "2027-04-15"),
                "period",
                "2027-Q1",
                "kind",
                "STRATEGIC");
    }
}
