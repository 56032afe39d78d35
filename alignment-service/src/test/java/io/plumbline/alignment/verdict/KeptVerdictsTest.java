package io.plumbline.alignment.verdict;

import static io.plumbline.alignment.Story.additive;
import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.plumbline.alignment.TargetService;
import io.plumbline.alignment.graph.PlanChange;
import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.rule.Check;
import io.plumbline.alignment.rule.Rule;
import io.plumbline.alignment.rule.TargetVerdict;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Caller;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class KeptVerdictsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    @All
    List<PlanContents> contents;

    @Inject
    Caller caller;

    @Inject
    CheckedPlans plans;

    @Inject
    JudgedTargets judged;

    @Inject
    List<Rule> rules;

    @Test
    void what_is_kept_after_many_changes_equals_a_full_check_of_what_is_stored() {
        var service = samplePlan(broker);
        service.revise("new_customers", 1000, 5)
                .target("stock", "INTERNAL", 10, 5)
                .retire("price")
                .kpi("revenue", "scale", 0)
                .kpi("revenue", "unit", "USD");
        additive(service, "stock", "new_customers");
        service.revise("stock", 3, 4);
        planVerdict(service).statusCode(200);

        caller.actFor(SignedIn.ORGANISATION, SignedIn.PERSON);
        QuarkusTransaction.requiringNew().run(() -> {
            // Locked, so that no check of the KPI's change comes between what is stored and what is kept.
            var plan = plans.findForChange(UUID.fromString(service.planId())).orElseThrow();
            var edits = contents.stream()
                    .flatMap(kind -> kind.list(plan.id()).stream())
                    .toList();
            var full =
                    Check.full(PlanChange.of(PlanModel.of(plan.frame()), edits).after(), rules);

            var kept = judged.listVerdicts(plan.id()).stream()
                    .sorted(Comparator.comparing(TargetVerdict::targetId))
                    .toList();
            assertEquals(full.listVerdicts(), kept);
            assertEquals(full.counts(), plan.counts());
            assertEquals(9, kept.size());
        });
    }

    @Test
    void a_kpi_that_changes_while_its_plan_is_not_in_memory_is_judged_anew() {
        var service = samplePlan(broker);
        planVerdict(service).statusCode(200);
        caller.actFor(SignedIn.ORGANISATION, SignedIn.PERSON);
        forget(service);

        service.kpi("revenue", "unit", "USD");

        await().untilAsserted(() ->
                verdict(service, "revenue").body("results.find { it.rule == 'comparable' }.outcome", equalTo("FAIL")));
    }

    @Test
    void verdicts_of_other_rules_say_so_until_the_next_change_checks_all_of_the_plan() {
        var service = samplePlan(broker);
        planVerdict(service).statusCode(200);
        fullCheck(service).body("sameRules", equalTo(true)).body("equal", equalTo(true));
        caller.actFor(SignedIn.ORGANISATION, SignedIn.PERSON);
        QuarkusTransaction.requiringNew()
                .run(() -> plans.findForChange(UUID.fromString(service.planId()))
                        .orElseThrow()
                        .judgeBy("of yesterday"));

        fullCheck(service).body("sameRules", equalTo(false));

        service.revise("new_customers", 1000, 5);
        planVerdict(service).statusCode(200);
        fullCheck(service).body("sameRules", equalTo(true)).body("equal", equalTo(true));
    }

    private static ValidatableResponse fullCheck(TargetService service) {
        return given().get("/plans/" + service.planId() + "/full-check").then();
    }

    /** What is in memory counts only for the check number in the plan's row. */
    private void forget(TargetService service) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        1,
                        plans.getEntityManager()
                                .createNativeQuery(
                                        "update checked_plan set check_number = check_number + 1 where id = ?1")
                                .setParameter(1, UUID.fromString(service.planId()))
                                .executeUpdate()));
    }
}
