package io.plumbline.alignment;

import static io.plumbline.alignment.Story.planVerdict;
import static io.plumbline.alignment.Story.post;
import static io.plumbline.alignment.Story.samplePlan;
import static io.plumbline.alignment.Story.terms;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A what-if leaves every table, the outbox included, as it was to the last byte. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "alignment"))
class NothingStoredTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void a_thousand_suppositions_change_the_answer_and_nothing_else() throws SQLException {
        var service = samplePlan(broker);
        planVerdict(service).statusCode(200);
        var before = rowsOnceTold(service.planId());

        var suppositions = new ArrayList<Map<String, Object>>();
        for (int number = 0; number < 999; number++) {
            suppositions.add(
                    Map.of("what", "TARGET_REVISED", "targetId", service.id("new_customers"), "goal", 1101 + number));
        }
        suppositions.add(Map.of("what", "LINK_MADE", "link", terms(service, "GUARDRAIL", "skills_gap", "price")));
        post(path(service), Map.of("suppositions", suppositions))
                .statusCode(200)
                .body("implied.findAll { it.year == 5 && it.name == 'Revenue' }.implied[0]", equalTo(7499.0f));
        post("/targets/" + service.id("revenue") + "/gap-closings", Map.of("goal", 7000))
                .statusCode(200);

        assertEquals(before, rows(service.planId()));
    }

    @Test
    void one_more_is_refused() {
        var service = samplePlan(broker);
        var suppositions = IntStream.range(0, 1001)
                .mapToObj(number -> Map.of(
                        "what", "TARGET_REVISED", "targetId", service.id("new_customers"), "goal", 1101 + number))
                .toList();
        post(path(service), Map.of("suppositions", suppositions)).statusCode(422);
    }

    @Test
    void the_digest_sees_what_a_real_change_stores() throws SQLException {
        var service = samplePlan(broker);
        planVerdict(service).statusCode(200);
        var before = rowsOnceTold(service.planId());

        Story.causal(service, "skills_gap", "price", "NEGATIVE", 6);

        assertNotEquals(before, rows(service.planId()));
    }

    private static String path(TargetService service) {
        return "/plans/" + service.planId() + "/what-ifs?minRevision=" + service.revision();
    }

    /** The same once the events of what was stored before have gone to the broker and left the outbox. */
    private Map<String, String> rowsOnceTold(String planId) {
        return await().until(() -> rows(planId), rows -> rows.get("outbox").startsWith("0 "));
    }

    /** A digest of all rows that name the plan, table by table. */
    private Map<String, String> rows(String planId) throws SQLException {
        var digests = new TreeMap<String, String>();
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement()) {
            for (var table : tables()) {
                try (var found = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(row::text, '|' order by row::text)), '') from "
                                + table + " row where row::text like '%" + planId + "%'")) {
                    found.next();
                    digests.put(table, found.getString(1));
                }
            }
        }
        assertTrue(digests.containsKey("judged_target"), digests::toString);
        return digests;
    }

    private List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = OwnDatabase.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
