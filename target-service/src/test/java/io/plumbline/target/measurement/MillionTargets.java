package io.plumbline.target.measurement;

import io.plumbline.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;

/**
 * What a page of a plan's targets costs at the beginning, in the middle and at the end of a plan of a million targets: fills a real
 * PostgreSQL with the service's own migrations and asks it to explain the statements that the service sends. Run by
 * {@code main(rows, file)}; the file gets the table and the query plans.
 */
public final class MillionTargets {

    private static final String PLAN = "00000000-0000-7000-8000-000000000001";
    private static final int PAGE = 51;

    /** As Hibernate writes it for {@code Listing}, with the columns abbreviated to those that are read. */
    private static final String PAGE_OF =
            "select t.*, k.* from target t join kpi k on k.id = t.kpi_id and k.tenant = t.tenant"
                    + " where t.tenant = 'default' and t.plan_id = '" + PLAN + "'%s order by %s fetch first " + PAGE
                    + " rows only";

    private static final List<String> FILL =
            List.of("""
                insert into plan (id, tenant, version, revision, content_revision, state, kind, name, currency, first_year, horizon_years,
                    fiscal_year_start_month, perspectives, apex_target_ids)
                values ('%s', 'default', 1, 1, 1, 'ACTIVE', 'PLAN', 'Large', 'EUR', 2027, 5, 1, '[]', '{}')\
                """.formatted(PLAN), """
                insert into kpi (id, tenant, version, code, name, direction, accumulation, unit, scale, frequency, indicator, tolerance_percent)
                select lpad(to_hex(i), 32, '0')::uuid, 'default', 1, 'kpi_' || i, 'KPI ' || i, 'INCREASE', 'SUM', 'EUR', 2, 'QUARTER', 'LAGGING', 5
                from generate_series(1, 500) i\
                """, """
                insert into target (id, tenant, plan_id, kpi_id, version, state, perspective, name, owner, baseline_value, baseline_date,
                    goal_kind, goal_amount, goal_statement, goal_value, due_year, shape, pins, milestones)
                select ('019' || lpad(to_hex(i), 9, '0') || '7000800000000000' || lpad(to_hex(i %% 65536), 4, '0'))::uuid, 'default', '%s',
                    lpad(to_hex(1 + i %% 500), 32, '0')::uuid, 1, (array['ACTIVE','ACTIVE','ACTIVE','ACTIVE','ACTIVE','ACTIVE','ACTIVE','DRAFT','DRAFT','PROPOSED'])[1 + i %% 10],
                    (array['FINANCIAL','CUSTOMER','INTERNAL','PEOPLE'])[1 + (i / 7) %% 4], 'Target ' || md5(i::text), 'Owner ' || (i / 3) %% 1000,
                    1000, '2026-12-31', 'MULTIPLE', 2, 'double', 2000, 5, '{"name":"LINEAR"}', '[]', '{1000,1200,1400,1600,1800,2000}'
                from generate_series(1, %d) i\
                """, "vacuum analyze target", "vacuum analyze kpi");

    /** A way to look at the list: its filter and its order. */
    private record View(String title, String filter, String order, boolean byName, boolean descending) {}

    private static final List<View> VIEWS = List.of(
            new View("all, by creation", "", "t.id", false, false),
            new View("all, by name", "", "t.name, t.id", true, false),
            new View("all, by name descending", "", "t.name desc, t.id desc", true, true),
            new View("state = PROPOSED, by creation", " and t.state = 'PROPOSED'", "t.id", false, false),
            new View("state = PROPOSED, by name", " and t.state = 'PROPOSED'", "t.name, t.id", true, false),
            new View("perspective = CUSTOMER, by creation", " and t.perspective = 'CUSTOMER'", "t.id", false, false),
            new View("perspective = CUSTOMER, by name", " and t.perspective = 'CUSTOMER'", "t.name, t.id", true, false),
            new View("owner = Owner 7, by creation", " and t.owner = 'Owner 7'", "t.id", false, false),
            new View("owner = Owner 7, by name", " and t.owner = 'Owner 7'", "t.name, t.id", true, false),
            new View("KPI 7, by creation", " and t.kpi_id = lpad(to_hex(7), 32, '0')::uuid", "t.id", false, false));

    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

    private final Connection database;
    private final StringBuilder table = new StringBuilder();
    private final StringBuilder plans = new StringBuilder();

    private MillionTargets(Connection database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int rows = Integer.parseInt(arguments[0]);
        var folder = Files.createTempDirectory("plumbline-million-");
        try (var server = EmbeddedDatabase.start(folder, 0)) {
            Flyway.configure()
                    .dataSource(server.jdbcUrl("target"), "target", "target")
                    .locations("db/outbox", "db/platform", "db/migration")
                    .load()
                    .migrate();
            try (var connection = DriverManager.getConnection(server.jdbcUrl("target"), "target", "target")) {
                var measured = new MillionTargets(connection).measure(rows);
                Files.writeString(Path.of(arguments[1]), measured);
            }
        }
    }

    private String measure(int rows) throws SQLException {
        for (var statement : FILL) {
            execute(statement.startsWith("insert into target") ? statement.formatted(PLAN, rows) : statement);
        }
        table.append("| list | matching | page | time, ms | pages of 8 KiB touched |\n|---|---|---|---|---|\n");
        for (var view : VIEWS) {
            measure(view);
        }
        return table + "\n" + plans;
    }

    private void measure(View view) throws SQLException {
        long matching = Long.parseLong(ask("select count(*) from target t where t.tenant = 'default' and t.plan_id = '"
                        + PLAN + "'" + view.filter())
                .get(0));
        page(view, matching, "first", view.filter());
        page(view, matching, "middle", view.filter() + after(view, matching / 2));
        page(view, matching, "last", view.filter() + after(view, matching - PAGE));
    }

    /** The condition that a cursor becomes; the row itself is looked up by its number, which no caller ever does. */
    private String after(View view, long number) throws SQLException {
        var row = ask("select t.id || '|' || t.name from target t where t.tenant = 'default' and t.plan_id = '" + PLAN
                        + "'" + view.filter() + " order by " + view.order() + " offset " + number + " limit 1")
                .get(0)
                .split("\\|");
        var than = view.descending() ? "<" : ">";
        return view.byName()
                ? " and (t.name, t.id) " + than + " ('" + row[1] + "', '" + row[0] + "')"
                : " and t.id " + than + " '" + row[0] + "'";
    }

    private void page(View view, long matching, String which, String condition) throws SQLException {
        var statement = PAGE_OF.formatted(condition, view.order());
        List<String> plan = List.of();
        var times = new ArrayList<Double>();
        for (int round = 0; round < 7; round++) {
            plan = ask("explain (analyze, buffers, costs off) " + statement);
            times.add(Double.valueOf(find(TIME, plan)));
        }
        times.sort(null);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %.2f | %s |%n",
                view.title(),
                matching,
                which,
                times.get(3),
                find(BUFFERS, plan)));
        plans.append("### ").append(view.title()).append(": ").append(which).append(" page\n\n```\n");
        plan.forEach(line -> plans.append(line).append('\n'));
        plans.append("```\n\n");
    }

    private static String find(Pattern pattern, List<String> plan) {
        for (var line : plan) {
            var matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.groupCount() > 1 && matcher.group(2) != null
                        ? matcher.group(1) + " + " + matcher.group(2) + " read"
                        : matcher.group(1);
            }
        }
        throw new IllegalStateException("not in the plan: " + pattern + "\n" + String.join("\n", plan));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> ask(String sql) throws SQLException {
        var lines = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
