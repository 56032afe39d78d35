package io.plumbline.alignment.security;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.MadeUpCursors;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SchemaFuzz;
import io.plumbline.embedded.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class FuzzTest {

    private static final String ORGANISATION = "fuzz";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void requests_made_from_the_schemas_and_damaged_are_answered_as_the_document_says() {
        var fuzz = new SchemaFuzz(ORGANISATION, this::things);
        var findings = fuzz.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
        assertTrue(
                fuzz.statuses().keySet().containsAll(List.of(200, 201, 400, 422)),
                () -> "answered: " + fuzz.statuses());
    }

    @Test
    void a_cursor_that_no_list_handed_out_is_refused_by_its_name() {
        var cursors = new MadeUpCursors(ORGANISATION, things());
        var findings = cursors.findings();
        assertEquals(List.of(), findings, () -> String.join("\n", findings));
        assertTrue(cursors.lists() > 5, "lists: " + cursors.lists());
    }

    private Map<String, String> things() {
        var plan = new TargetService(broker, ORGANISATION)
                .plan()
                .target("profit", "FINANCIAL", 1000, 2000)
                .target("revenue", "FINANCIAL", 5000, 6500)
                .target("turnover", "PEOPLE", 20, 10);
        var read = SignedIn.in(ORGANISATION);
        await().until(() -> read.get("/plans/" + plan.planId() + "/verdict?minRevision=" + plan.revision())
                        .statusCode()
                == 200);
        String finding = SignedIn.in(ORGANISATION)
                .get("/plans/" + plan.planId() + "/findings")
                .path("items[0].id");
        String link = SignedIn.in(ORGANISATION)
                .contentType("application/json")
                .body(Map.of("kind", "GUARDRAIL", "fromTargetId", plan.id("turnover"), "toTargetId", plan.id("profit")))
                .post("/plans/" + plan.planId() + "/links")
                .path("id");
        return Map.of(
                "planId",
                plan.planId(),
                "targetId",
                plan.id("profit"),
                "fromTargetId",
                plan.id("revenue"),
                "findingId",
                finding,
                "linkId",
                link,
                "ruleId",
                "adds-up");
    }
}
