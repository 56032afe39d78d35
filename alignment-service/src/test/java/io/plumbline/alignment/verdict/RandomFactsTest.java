package io.plumbline.alignment.verdict;

import static io.plumbline.alignment.Story.link;
import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.terms;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.plumbline.alignment.TargetService;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts told twice, late or in the wrong order, targets that are retired, links made in between: verdicts stay those of a full check. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class RandomFactsTest {

    private static final int FACTS = 30;
    private static final List<String> CODES = List.of(
            "revenue",
            "expenses",
            "profit",
            "existing_customers",
            "price",
            "repeat_purchase",
            "new_customers",
            "campaigns");
    private static final List<String> KINDS = List.of("CAUSAL", "ADDITIVE", "GUARDRAIL");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_is_kept_equals_a_full_check(long seed) {
        var random = new Random(seed);
        var service = samplePlan(broker);
        for (int fact = 0; fact < FACTS; fact++) {
            tell(service, random);
        }
        service.retire("price").target("stock", "INTERNAL", 10, 5);

        planVerdict(service).statusCode(200);
        given().get("/plans/" + service.planId() + "/full-check")
                .then()
                .statusCode(200)
                .body("targets", greaterThan(1))
                .body("differing", equalTo(0))
                .body("equal", equalTo(true));
    }

    private static void tell(TargetService service, Random random) {
        var code = CODES.get(random.nextInt(CODES.size()));
        switch (random.nextInt(6)) {
            case 0 -> {
                var again = service.targetFact(code, "REVISED");
                service.send(again);
                service.send(again);
            }
            case 1 -> {
                var late = service.targetFact(code, "REVISED");
                revise(service, code, random);
                service.send(late);
            }
            case 2 -> service.kpi(code, "scale", random.nextInt(3));
            case 3 -> {
                var terms = terms(service, KINDS.get(random.nextInt(KINDS.size())), code, "revenue");
                if (terms.get("kind").equals("CAUSAL")) {
                    terms.put("sign", "POSITIVE");
                }
                link(service, terms);
            }
            default -> revise(service, code, random);
        }
    }

    private static void revise(TargetService service, String code, Random random) {
        service.revise(code, 100 * random.nextInt(20), 1 + random.nextInt(5));
    }
}
