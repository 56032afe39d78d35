package io.plumbline.target.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.plumbline.target.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What a page of a plan's targets costs in a plan of 10,000 and in one of a million: fills the service's own database, asks for pages over
 * REST, and lets PostgreSQL explain each statement as it was sent, prepared and with its parameters. Run by {@code
 * -Dplumbline.measure.lists=<file>}; the file gets the table and the query plans.
 */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
@EnabledIfSystemProperty(named = "plumbline.measure.lists", matches = ".+")
class MillionTargetsTest {

    private static final int ROUNDS = 15;
    private static final int SMALL = 10_000;
    private static final int LARGE = Integer.getInteger("plumbline.measure.targets", 1_000_000);

    /** A page of 51 rows reads a row of the index, the target and its KPI for each. */
    private static final long MOST_BUFFERS = 400;

    private static final String CREATED = "created";
    private static final String NAME = "name";

    /** A way to look at the list; {@code condition} is its filter in SQL, for finding a row deep in. */
    private record View(String query, String condition, boolean search) {

        static View of(String query, String condition) {
            return new View(query, condition, false);
        }

        View and(View other) {
            return of(query + "&" + other.query, condition + " and " + other.condition);
        }
    }

    private static final View STATE = View.of("state=PROPOSED", "state = 'PROPOSED'");
    private static final View PERSPECTIVE = View.of("perspective=CUSTOMER", "perspective = 'CUSTOMER'");
    private static final View OWNER = View.of("owner=Owner 0", "owner = 'Owner 0'");
    private static final View KPI =
            View.of("kpiId=00000000-0000-0000-0000-000000000001", "kpi_id = '00000000-0000-0000-0000-000000000001'");

    private static final List<View> FILTERS = List.of(
            View.of("", "true"),
            STATE,
            PERSPECTIVE,
            OWNER,
            KPI,
            STATE.and(PERSPECTIVE),
            STATE.and(OWNER),
            STATE.and(KPI),
            PERSPECTIVE.and(OWNER),
            PERSPECTIVE.and(KPI),
            OWNER.and(KPI),
            View.of("state=RETIRED&perspective=PEOPLE", "state = 'RETIRED' and perspective = 'PEOPLE'"),
            View.of("state=ACTIVE&owner=Nobody", "state = 'ACTIVE' and owner = 'Nobody'"));

    private static final List<View> SEARCHES = List.of(
            new View("search=target", "true", true),
            new View("search=7f", "name ilike '%7f%'", true),
            new View("search=0ff1", "name ilike '%0ff1%'", true),
            new View("search=00beef", "name ilike '%00beef%'", true),
            new View("search=no such name", "false", true),
            new View("search=zz", "false", true),
            new View("search=needle", "name like 'Needle%'", true),
            new View("search=kpi_499_", "kpi_id = '00000000-0000-0000-0000-0000000001f3'", true),
            new View("search=no such name&state=ACTIVE", "false", true),
            new View("search=00beef&state=ACTIVE&owner=Owner 0", "name ilike '%00beef%' and owner = 'Owner 0'", true));

    @Inject
    AgroalDataSource pool;

    private final List<String> table = new ArrayList<>();
    private final List<String> costly = new ArrayList<>();
    private final StringBuilder plans = new StringBuilder();

    @Test
    void a_page_costs_the_same_in_a_plan_of_a_million_targets() throws SQLException, IOException {
        try (var server = ExplainingServer.of(pool)) {
            for (int size : new int[] {SMALL, LARGE}) {
                var plan = Story.plan();
                new ManyTargets(server, plan, size).fill();
                for (var view : FILTERS) {
                    measure(server, plan, size, view, CREATED);
                    measure(server, plan, size, view, NAME);
                }
                measure(server, plan, size, FILTERS.get(0), "-" + NAME);
                for (var view : SEARCHES) {
                    measure(server, plan, size, view, CREATED);
                    measure(server, plan, size, view, NAME);
                }
            }
        }
        var report =
                "| list | sort | targets | matching | page | time, ms | pages of 8 KiB touched |\n|---|---|---|---|---|---|---|\n"
                        + String.join("\n", table) + "\n\n## Query plans\n\n" + plans;
        Files.writeString(Path.of(System.getProperty("plumbline.measure.lists")), report);
        assertEquals(List.of(), costly);
    }

    private void measure(ExplainingServer server, String plan, int size, View view, String sort)
            throws SQLException, IOException {
        var rows = " from target where plan_id = '" + plan + "' and " + view.condition();
        long matching = Long.parseLong(server.ask("select count(*)" + rows));
        page(server, plan, size, view, sort, matching, "first", null);
        if (matching > 200) {
            var way = sort.startsWith("-") ? " desc" : "";
            var order = sort.endsWith(NAME) ? "name" + way + ", id" + way : "id";
            var deep = server.ask("select id || '|' || name" + rows + " order by " + order + " offset "
                    + matching * 9 / 10 + " limit 1");
            page(server, plan, size, view, sort, matching, "deep", cursor(sort, deep.split("\\|", 2)));
        }
    }

    /** As the list itself writes it; nobody could walk there in the time. */
    private static String cursor(String sort, String[] row) {
        var plain = sort + "\n" + row[0] + "\n" + (sort.endsWith(NAME) ? row[1] : "");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private void page(
            ExplainingServer server,
            String plan,
            int size,
            View view,
            String sort,
            long matching,
            String which,
            String cursor)
            throws SQLException, IOException {
        var times = new ArrayList<Double>();
        List<ExplainingServer.Explained> explained = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            server.forget();
            var caller = SignedIn.in(SignedIn.ORGANISATION).queryParam("sort", sort);
            (cursor == null ? caller : caller.queryParam("cursor", cursor))
                    .get("/plans/" + plan + "/targets" + (view.query().isEmpty() ? "" : "?" + view.query()))
                    .then()
                    .statusCode(200);
            explained = server.explained().stream()
                    .filter(statement -> statement.query().matches("(?is).*(from|join) target.*"))
                    .toList();
            times.add(explained.stream()
                    .filter(statement -> !statement.nested())
                    .mapToDouble(ExplainingServer.Explained::millis)
                    .sum());
        }
        times.sort(null);
        long buffers = explained.stream()
                .filter(statement -> !statement.nested())
                .mapToLong(ExplainingServer.Explained::buffers)
                .sum();
        table.add(String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %s | %.2f | %,d |",
                view.query().isEmpty() ? "all" : view.query().replace("&", " & "),
                sort,
                size,
                matching,
                which,
                times.get(ROUNDS / 2),
                buffers));
        if (size == LARGE) {
            plans.append("### ")
                    .append(view.query().isEmpty() ? "all" : view.query())
                    .append(", by ");
            plans.append(sort).append(": ").append(which).append(" page\n\n```\n");
            plans.append(
                    explained.stream().map(ExplainingServer.Explained::text).collect(Collectors.joining("\n")));
            plans.append("```\n\n");
        }
        System.out.println("MEASURED " + table.get(table.size() - 1));
        if (!view.search() && (buffers > MOST_BUFFERS || explained.size() != 1)) {
            costly.add(explained.size() + " statements: " + table.get(table.size() - 1));
        }
    }
}
