package io.plumbline.target.measurement;

import io.plumbline.embedded.EmbeddedDatabase;
import io.plumbline.embedded.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * What the audit trail costs where it is written most: the statements of one revision of a target, over bare JDBC on a real PostgreSQL with
 * the service's own migrations, with the trigger and without it. Run by {@code deploy/bench/audit [rounds] [seconds]}; prints the table.
 *
 * <p>The variants take turns, and the first of a round is the second of the next, so that what else the machine does meets both. The time
 * that the database's own process used says more on a busy machine than the clock.
 */
public final class AuditCost {

    private static final double TICKS_PER_MILLISECOND = 0.1;
    private static final String SNAPSHOT = snapshot();

    private final Connection database;
    private final UUID plan = UUID.randomUUID();
    private final UUID target = UUID.randomUUID();
    private final long serverProcess;
    private long revision = 1;

    private AuditCost(Connection database) throws SQLException {
        this.database = database;
        database.setAutoCommit(true);
        var kpi = UUID.randomUUID();
        execute("""
                insert into plan (id, tenant, version, revision, content_revision, state, kind, name, currency, first_year, horizon_years,
                    fiscal_year_start_month, perspectives, apex_target_ids)
                values ('%s', 'bench', 1, 1, 1, 'ACTIVE', 'PLAN', 'Measured', 'EUR', 2027, 5, 1, '[]', '{}')""".formatted(plan));
        execute("""
                insert into kpi (id, tenant, version, code, name, direction, accumulation, unit, scale, frequency, indicator, tolerance_percent)
                values ('%s', 'bench', 1, 'profit', 'Profit', 'INCREASE', 'SUM', 'EUR', 2, 'QUARTER', 'LAGGING', 5)""".formatted(kpi));
        execute("""
                insert into target (id, tenant, plan_id, kpi_id, version, state, perspective, name, owner, baseline_value, baseline_date,
                    goal_kind, goal_amount, goal_statement, goal_value, due_year, shape, pins, milestones)
                values ('%s', 'bench', '%s', '%s', 1, 'DRAFT', 'FINANCIAL', 'Profit', 'CFO', 1000, '2026-12-31', 'MULTIPLE', 2, 'double', 2000,
                    5, '{"name":"LINEAR"}', '[]', '{1000,1200,1400,1600,1800,2000}')""".formatted(target, plan, kpi));
        try (var statement = database.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            serverProcess = row.getLong(1);
        }
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 2;
        var folder = Files.createTempDirectory("plumbline-audit-");
        try (var server = EmbeddedDatabase.start(folder, 0)) {
            Flyway.configure()
                    .dataSource(server.jdbcUrl("target"), "target", "target")
                    .locations("db/outbox", "db/platform", "db/subscription", "db/migration")
                    .outOfOrder(true)
                    .initSql("set plumbline.across = 'maintenance'")
                    .placeholders(Map.of("application_role", EmbeddedDatabase.workingRole("target")))
                    .load()
                    .migrate();
            try (var connection = server.connect("target")) {
                new AuditCost(connection).measure(rounds, seconds);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** What one window took: revisions a second, and milliseconds of the database's processor for each. */
    private record Window(double perSecond, double processorMillis) {}

    private void measure(int rounds, double seconds) throws SQLException, IOException {
        window(true, seconds);
        window(false, seconds);
        var with = new ArrayList<Window>();
        var without = new ArrayList<Window>();
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            var one = window(first, seconds);
            var other = window(!first, seconds);
            with.add(first ? one : other);
            without.add(first ? other : one);
        }
        System.out.println(
                "| | without the trail | with it | ratio, median of " + rounds + " rounds |\n|---|---|---|---|");
        row("revisions a second", without, with, true);
        row("processor time of the database for one, ms", without, with, false);
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select count(*), pg_total_relation_size('audit_entry') / greatest(count(*), 1) from audit_entry")) {
            row.next();
            System.out.printf(
                    Locale.ROOT, "%n%,d entries, %,d bytes each with the indexes%n", row.getLong(1), row.getLong(2));
        }
    }

    private static void row(String title, List<Window> without, List<Window> with, boolean speed) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < with.size(); round++) {
            ratios.add(value(with.get(round), speed) / value(without.get(round), speed));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.2f |%n",
                title,
                median(without.stream().map(window -> value(window, speed)).toList()),
                median(with.stream().map(window -> value(window, speed)).toList()),
                median(ratios));
    }

    private static double value(Window window, boolean speed) {
        return speed ? window.perSecond() : window.processorMillis();
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private Window window(boolean audited, double seconds) throws SQLException, IOException {
        execute("alter table target_version " + (audited ? "enable" : "disable") + " trigger audited");
        execute("truncate outbox");
        database.setAutoCommit(false);
        long ticks = ticks();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        int done = 0;
        try (var tell = prepare(
                        "select set_config('plumbline.tenant', 'bench', true), set_config('plumbline.actor', 'kim', true),"
                                + " set_config('plumbline.trace', '4bf92f3577b34da6a3ce929d0e0e4736', true)");
                var lock = prepare("select * from plan where tenant = 'bench' and id = ? for no key update");
                var read = prepare("select * from target where tenant = 'bench' and id = ?");
                var updatePlan = prepare(
                        "update plan set revision = ?, content_revision = ? where tenant = 'bench' and id = ?");
                var updateTarget = prepare(
                        "update target set version = ?, goal_amount = ?, goal_value = ?, milestones = "
                                + "'{1000,1200,1400,1600,1800,2000}' where tenant = 'bench' and id = ? and version = ?");
                var insertVersion = prepare(
                        "insert into target_version (target_id, tenant, version, plan_id, plan_revision, change,"
                                + " changed_fields, changed_by, changed_at, reason, rebaseline, snapshot) values (?, 'bench', ?, ?, ?, 'REVISED',"
                                + " '{goal,milestones}', 'kim', now(), 'Growth comes later', false, ?::jsonb)");
                var insertEvent = prepare(
                        "insert into outbox (id, tenant, stream, sequence, type, subject, correlation, occurred_at, data)"
                                + " values (?, 'bench', ?, ?, 'io.plumbline.target.TargetChanged.v1', ?, '4bf92f35', now(), ?)")) {
            while (System.nanoTime() < end) {
                revision++;
                select(tell);
                select(lock, plan);
                select(read, target);
                run(updatePlan, revision, revision, plan);
                run(updateTarget, (int) revision, revision, revision, target, (int) revision - 1);
                run(insertVersion, target, (int) revision, plan, revision, SNAPSHOT);
                run(insertEvent, UUID.randomUUID(), plan.toString(), revision, target.toString(), SNAPSHOT);
                database.commit();
                done++;
            }
        }
        double took = (System.nanoTime() - begin) / 1e9;
        double processor = (ticks() - ticks) / TICKS_PER_MILLISECOND;
        database.setAutoCommit(true);
        return new Window(done / took, processor / done);
    }

    private PreparedStatement prepare(String statement) throws SQLException {
        return database.prepareStatement(statement);
    }

    private static void select(PreparedStatement query, Object... values) throws SQLException {
        set(query, values);
        try (var rows = query.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("no row: " + query);
            }
        }
    }

    private static void run(PreparedStatement change, Object... values) throws SQLException {
        set(change, values);
        if (change.executeUpdate() != 1) {
            throw new SQLException("not one row: " + change);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }

    private void execute(String statement) throws SQLException {
        try (var run = database.createStatement()) {
            run.execute(statement);
        }
    }

    /** Of the process that serves the connection, in user and system mode, in hundredths of a second. */
    private long ticks() throws IOException {
        var fields = Files.readString(Path.of("/proc/" + serverProcess + "/stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** As long as that of a target of five years. */
    private static String snapshot() {
        var milestones = new ArrayList<String>();
        for (int year = 0; year <= 5; year++) {
            milestones.add("{\"year\":%d,\"periodEnd\":\"%d-12-31\",\"value\":%d.00}"
                    .formatted(year, 2026 + year, 1000 + 200 * year));
        }
        return """
                {"id":"01890000-0000-7000-8000-000000000001","planId":"01890000-0000-7000-8000-000000000002","version":7,"state":"DRAFT",\
                "kpi":{"id":"01890000-0000-7000-8000-000000000003","version":1,"code":"profit","name":"Profit","direction":"INCREASE",\
                "accumulation":"SUM","unit":"EUR","scale":2,"frequency":"QUARTER","indicator":"LAGGING","tolerancePercent":5,"owner":"CFO",\
                "definition":"Revenue less expenses, before tax"},"perspective":"FINANCIAL","name":"Profit","owner":"CFO",\
                "baseline":{"value":1000.00,"date":"2026-12-31"},"goal":{"kind":"MULTIPLE","amount":2,"statement":"double","value":2000.00},\
                "dueYear":5,"shape":{"name":"LINEAR"},"pins":[],"milestones":[%s],"formula":null}""".formatted(String.join(",", milestones));
    }
}
