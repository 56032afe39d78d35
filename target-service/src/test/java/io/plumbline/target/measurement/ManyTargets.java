package io.plumbline.target.measurement;

import java.sql.SQLException;
import java.util.List;

/** Fills a plan with targets beside the service: no triggers, no row-level security, and indexes made when all rows are there. */
record ManyTargets(ExplainingServer server, String planId, int targets) {

    private static final String KPIS = """
            insert into kpi (id, tenant, version, code, name, direction, accumulation, unit, scale, frequency, indicator, tolerance_percent)
            select lpad(to_hex(i), 32, '0')::uuid, 'default', 1, 'kpi_' || i || '_', 'KPI ' || i, 'INCREASE', 'SUM', 'EUR', 2, 'QUARTER', 'LAGGING', 5
            from generate_series(0, 499) i on conflict do nothing""";

    /**
     * A tenth belongs to one owner, and a tenth to one KPI; of those that are retired almost none is about people; the last hundredth by name is
     * called Needle.
     */
    private static final String TARGETS = """
            insert into target (id, tenant, plan_id, kpi_id, version, state, perspective, name, owner, baseline_value, baseline_date,
                goal_kind, goal_amount, goal_statement, goal_value, due_year, shape, pins, milestones)
            select (substr(md5('%1$s'), 1, 8) || lpad(to_hex(i), 8, '0') || '8000' || lpad(to_hex(i), 12, '0'))::uuid, 'default', '%1$s',
                lpad(to_hex(case when (hashint4(i) & 2147483647) %% 10 = 0 then 1 else (hashint4(i + 1) & 2147483647) %% 500 end), 32, '0')::uuid, 1, state,
                case when state = 'RETIRED' and i %% 20011 <> 0 then 'INTERNAL'
                    else (array['FINANCIAL','CUSTOMER','INTERNAL','PEOPLE'])[1 + (hashint4(i + 2) & 2147483647) %% 4] end,
                case when i %% 100 = 99 then 'Needle ' else 'Target ' end || md5(i::text),
                'Owner ' || case when (hashint4(i + 3) & 2147483647) %% 10 = 0 then 0 else (hashint4(i + 4) & 2147483647) %% 1000 end,
                1000, '2026-12-31', 'MULTIPLE', 2, 'double', 2000, 5, '{"name":"LINEAR"}', '[]', '{1000,1200,1400,1600,1800,2000}'
            from (select i, (array['ACTIVE','ACTIVE','ACTIVE','ACTIVE','ACTIVE','ACTIVE','RETIRED','DRAFT','DRAFT','PROPOSED'])
                [1 + (hashint4(i + 5) & 2147483647) %% 10] as state from generate_series(1, %2$d) i) as made""";

    void fill() throws SQLException {
        var indexes = List.of(
                server.ask("select coalesce(string_agg(indexname || '|' || indexdef, E'\\n'), '') from pg_indexes"
                                + " where tablename = 'target' and indexname <> 'target_pkey'")
                        .split("\n"));
        for (var index : indexes) {
            server.execute("drop index " + index.split("\\|", 2)[0]);
        }
        server.execute(KPIS);
        server.execute(TARGETS.formatted(planId, targets));
        for (var index : indexes) {
            server.execute(index.split("\\|", 2)[1]);
        }
        server.execute("vacuum analyze target");
        server.execute("vacuum analyze kpi");
    }
}
