package io.plumbline.target.target;

import static io.plumbline.target.Story.kpi;
import static io.plumbline.target.Story.plan;
import static io.plumbline.target.Story.post;
import static io.plumbline.target.Story.terms;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.testing.OwnDatabase;
import io.plumbline.embedded.testing.RealParts;
import io.plumbline.embedded.testing.SignedIn;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A plan's targets, by any filters, a text and in each order: page by page the same that a reader of the whole list would pick. */
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "target"))
class TargetListsTest {

    private static final List<String> SORTS = List.of("created", "-created", "name", "-name");

    /** What a target of the list is known by. */
    private record Row(String id, String name, String perspective, String owner, String kpiId, String kpiCode) {}

    @Test
    void any_two_filters_and_a_text_find_in_each_order_what_they_should() {
        var plan = plan();
        var rows = rows(plan);
        var some = rows.get(0);
        Map<String, Predicate<Row>> filters = Map.of(
                "perspective=" + some.perspective(),
                row -> row.perspective().equals(some.perspective()),
                "owner=" + some.owner(),
                row -> row.owner().equals(some.owner()),
                "kpiId=" + some.kpiId(),
                row -> row.kpiId().equals(some.kpiId()),
                "state=DRAFT",
                row -> true,
                "state=ACTIVE",
                row -> false,
                "search=EAST",
                row -> row.name().toLowerCase(Locale.ROOT).contains("east"),
                "search=" + some.kpiCode().toUpperCase(Locale.ROOT),
                row -> row.kpiCode().equals(some.kpiCode()),
                "search=nowhere",
                row -> false,
                "search=",
                row -> true);
        for (var one : filters.entrySet()) {
            for (var other : filters.entrySet()) {
                if (one.getKey().compareTo(other.getKey()) <= 0 && !sameParameter(one.getKey(), other.getKey())) {
                    var both = one.getValue().and(other.getValue());
                    for (var sort : SORTS) {
                        var query =
                                "/plans/" + plan + "/targets?" + one.getKey() + "&" + other.getKey() + "&sort=" + sort;
                        assertEquals(expected(rows, both, sort), walk(query), query);
                    }
                }
            }
        }
    }

    @Test
    void what_has_a_meaning_in_patterns_is_searched_for_as_it_is() {
        var plan = plan();
        var kpi = kpi("margin");
        for (var name : List.of("100% of 5_000", "100 of 5x000", "wow!", "back\\slash", "ÜBER alles")) {
            set(plan, kpi, name, "FINANCIAL", "CFO");
        }
        for (var part : List.of("100%", "5_0", "w!", "k\\s", "über", "'")) {
            given().queryParam("search", part)
                    .get("/plans/" + plan + "/targets")
                    .then()
                    .body("items", hasSize(part.equals("'") ? 0 : 1));
        }
        search(given(), plan, "x".repeat(201)).statusCode(422).body("violations[0].pointer", equalTo("search"));
        search(given(), plan, "a\0b").statusCode(400).body("violations[0].pointer", equalTo("search"));
    }

    @Test
    void what_few_of_many_have_is_found_behind_all_the_others() throws SQLException {
        var plan = plan();
        var first = set(plan, kpi("margin"), "The first of many", "FINANCIAL", "CFO");
        try (var database = OwnDatabase.connect();
                var statement = database.createStatement()) {
            copies(statement, plan, first, 5000, "'Copy ' || i");
            copies(statement, plan, first, 5003, "'Needle ' || (i - 5000)");
        }
        assertEquals(List.of("Needle 1", "Needle 2", "Needle 3"), names(plan, "needle", "created"));
        assertEquals(List.of("Needle 3", "Needle 2", "Needle 1"), names(plan, "needle", "-name"));
        assertEquals(List.of("The first of many"), names(plan, "first of", "-name"));
        assertEquals(List.of(), names(plan, "no such target", "name"));
    }

    @Test
    void no_other_organisation_finds_anything_and_nobody_passes_by_the_service() throws SQLException {
        var plan = plan();
        set(plan, kpi("margin"), "Ours alone", "FINANCIAL", "CFO");
        search(given(), plan, "ours").body("items", hasSize(1));
        search(SignedIn.in("elsewhere"), plan, "ours").statusCode(404);
        var elsewhere = "select count(*) from targets_found('elsewhere', '" + plan
                + "', 'ours', null, null, null, null, false, false, null, null, 10)";
        try (var database = OwnDatabase.connect();
                var statement = database.createStatement()) {
            assertThrows(SQLException.class, () -> statement.executeQuery(elsewhere));
            statement.execute("set plumbline.tenant = 'elsewhere'");
            try (var found = statement.executeQuery(elsewhere)) {
                assertTrue(found.next());
                assertEquals(0, found.getInt(1));
            }
            statement.execute("set plumbline.tenant = 'default'");
            assertThrows(SQLException.class, () -> statement.executeQuery(elsewhere));
        }
    }

    /** Rows like the one, numbered up to {@code last}, beside the service: through it they would take a minute. */
    private static void copies(java.sql.Statement statement, String plan, String of, int last, String name)
            throws SQLException {
        var columns = OwnDatabase.columns("target");
        statement.execute("create temporary table copied as select * from target where id = '" + of + "'");
        statement.execute("insert into target (" + columns + ") select " + columns
                + " from (select (jsonb_populate_record(copied, jsonb_build_object('id',"
                + " ('ffff' || lpad(to_hex(i), 8, '0') || substr(md5('" + plan + "'), 1, 20))::uuid, 'name', " + name
                + "))).* from copied, generate_series(" + (last > 5000 ? 5001 : 1) + ", " + last + ") i) as made");
        statement.execute("drop table copied");
    }

    private static List<String> names(String plan, String part, String sort) {
        return given().queryParam("search", part)
                .get("/plans/" + plan + "/targets?limit=10&sort=" + sort)
                .then()
                .statusCode(200)
                .extract()
                .path("items.name");
    }

    private static ValidatableResponse search(RequestSpecification caller, String plan, String part) {
        return caller.queryParam("search", part)
                .get("/plans/" + plan + "/targets")
                .then();
    }

    private static List<Row> rows(String plan) {
        var rows = new ArrayList<Row>();
        var kpis = List.of("margin", "growth").stream()
                .map(name -> new String[] {kpi(name), null})
                .toList();
        kpis.forEach(kpi -> kpi[1] = given().get("/kpis/" + kpi[0]).path("code"));
        int number = 0;
        for (var kpi : kpis) {
            for (var perspective : List.of("FINANCIAL", "CUSTOMER")) {
                for (var owner : List.of("CFO", "Head of sales")) {
                    for (var name : List.of("North", "East", "east side")) {
                        // Not in the order of the alphabet, and two of a name.
                        var full = name + " " + (7 * number++ % 11);
                        rows.add(new Row(
                                set(plan, kpi[0], full, perspective, owner), full, perspective, owner, kpi[0], kpi[1]));
                    }
                }
            }
        }
        return rows;
    }

    private static String set(String plan, String kpi, String name, String perspective, String owner) {
        var terms = new HashMap<>(terms(kpi, 1000, "double"));
        terms.putAll(Map.of("name", name, "perspective", perspective, "owner", owner));
        return post("/plans/" + plan + "/targets", terms)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static boolean sameParameter(String one, String other) {
        return !one.equals(other) && one.split("=")[0].equals(other.split("=")[0]);
    }

    private static List<String> expected(List<Row> rows, Predicate<Row> kept, String sort) {
        Comparator<Row> order = sort.endsWith("name")
                ? Comparator.comparing(Row::name).thenComparing(Row::id)
                : Comparator.comparing(Row::id);
        return rows.stream()
                .filter(kept)
                .sorted(sort.startsWith("-") ? order.reversed() : order)
                .map(Row::id)
                .toList();
    }

    /** All pages of five, one behind the other. */
    private static List<String> walk(String query) {
        var ids = new ArrayList<String>();
        String next = null;
        do {
            var page = (next == null ? given() : given().queryParam("cursor", next))
                    .get(query + "&limit=5")
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null);
        return ids;
    }
}
