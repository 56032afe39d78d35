package io.plumbline.alignment;

import static io.plumbline.alignment.Story.additive;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.verdict;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.alignment.verdict.CheckedPlans;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.platform.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** How often the database is asked: as often for a large plan as for a small one, and for a long page as for a short one. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class StatementCountTest {

    private static final long MOST_OF_A_CHECK = 12;
    private static final long MOST_OF_A_READ = 4;
    private static final int TRIES = 5;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Inject
    SessionFactory database;

    @Inject
    Caller caller;

    @Inject
    CheckedPlans plans;

    @Test
    void a_check_asks_the_database_as_often_in_a_large_plan_as_in_a_small_one() {
        long small = statements(affirmingALink(samplePlan(broker)));
        long large = statements(affirmingALink(large()));

        assertEquals(small, large);
        assertTrue(small <= MOST_OF_A_CHECK, small + " statements for one check");
    }

    @Test
    void a_page_asks_the_database_as_often_whatever_its_length_and_that_of_its_plan() {
        var small = samplePlan(broker);
        var large = large();
        verdict(small, "profit").statusCode(200);
        verdict(large, "profit").statusCode(200);
        for (var list : List.of("findings", "target-verdicts", "links", "blast-radii")) {
            long one = statements(reading(small, list + "?limit=1"));
            assertEquals(one, statements(reading(small, list + "?limit=50")), list);
            assertEquals(one, statements(reading(large, list + "?limit=50")), list + " of the large plan");
            assertTrue(one <= MOST_OF_A_READ, one + " statements for " + list);
        }
        for (var whole : List.of("verdict", "strategy-map", "link-table")) {
            long one = statements(reading(small, whole));
            assertEquals(one, statements(reading(large, whole)), whole);
            assertTrue(one <= MOST_OF_A_READ, one + " statements for " + whole);
        }
    }

    @Test
    void after_a_restart_the_first_page_of_findings_reads_the_plan_and_no_further_one_does() {
        var service = samplePlan(broker);
        verdict(service, "profit").statusCode(200);
        var page = reading(service, "findings?limit=50");
        long known = statements(page);

        forget(service);

        assertTrue(statementsOf(page) > known, "the plan was not forgotten, or the page needs nothing of it");
        assertEquals(known, statements(page));
    }

    /** As a restart does: what is in memory counts only for the check number in the plan's row. */
    private void forget(TargetService service) {
        caller.actFor(SignedIn.ORGANISATION, SignedIn.PERSON);
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(
                        1,
                        plans.getEntityManager()
                                .createNativeQuery(
                                        "update checked_plan set check_number = check_number + 1 where id = ?1")
                                .setParameter(1, UUID.fromString(service.planId()))
                                .executeUpdate()));
    }

    private TargetService large() {
        var service = samplePlan(broker);
        for (int number = 0; number < 60; number++) {
            service.target("market_" + number, "CUSTOMER", 0, 1);
            additive(service, "market_" + number, "new_customers");
        }
        return service;
    }

    private static Runnable affirmingALink(TargetService service) {
        verdict(service, "profit").statusCode(200);
        String link = given().get("/plans/" + service.planId() + "/links?limit=1")
                .then()
                .extract()
                .path("items[0].id");
        return () -> given().header("If-Match", given().get("/links/" + link).header("ETag"))
                .put("/links/" + link + "/affirmation")
                .then()
                .statusCode(200);
    }

    private static Runnable reading(TargetService service, String what) {
        return () ->
                given().get("/plans/" + service.planId() + "/" + what).then().statusCode(200);
    }

    /** The least of some tries: what the service does beside it, by the clock, is not counted. */
    private long statements(Runnable call) {
        return LongStream.range(0, TRIES)
                .map(attempt -> statementsOf(call))
                .min()
                .orElseThrow();
    }

    private long statementsOf(Runnable call) {
        var statistics = database.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        call.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
