package io.plumbline.embedded.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** What PostgreSQL itself does to keep organisations apart in the database of the service under test, whatever the service asks of it. */
public final class RowLevelSecurity {

    /** What a statement ends with that the role has no right to, or that breaks row-level security. */
    private static final String REFUSED = "42501";

    private static final int CONNECTIONS = 8;

    private static final String OF_ORGANISATIONS = """
            select relname from pg_class table_of join pg_attribute on attrelid = table_of.oid and attname = 'tenant' and not attisdropped
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')""";

    private static final String WITHOUT_WALL = OF_ORGANISATIONS + """
             and not (relrowsecurity and relforcerowsecurity and exists (
                select from pg_policies where tablename = relname and policyname = 'own_organisation' and cmd = 'ALL'
                    and roles = '{public}' and with_check = qual
                    and qual = '(tenant = NULLIF(current_setting(''plumbline.tenant''::text, true), ''''::text))'))""";

    private static final String FURTHER_POLICIES = """
            select policyname || ' on ' || tablename from pg_policies, unnest(roles) as role
            where policyname <> 'own_organisation' and (role = 'public' or pg_has_role('%1$s', role, 'member'))""";

    private static final String EXCESSES = """
            select 'is a superuser' from pg_roles where rolname = '%1$s' and rolsuper
            union all select 'passes row-level security' from pg_roles where rolname = '%1$s' and rolbypassrls
            union all select 'owns ' || relname from pg_class
                where relnamespace = 'public'::regnamespace and pg_has_role('%1$s', relowner, 'member')
            union all select 'is in ' || granted.rolname from pg_auth_members join pg_roles granted on granted.oid = roleid
                where member = '%1$s'::regrole
            union all select 'may truncate ' || relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege('%1$s', oid, 'truncate')
            union all select 'may change the trail' where has_table_privilege('%1$s', 'audit_entry', 'insert, update, delete')
            union all select 'may change what was migrated'
                where has_table_privilege('%1$s', 'flyway_schema_history', 'select, insert, update, delete')""";

    private RowLevelSecurity() {}

    /** Tables with a column for the organisation whose rows no forced policy keeps to that organisation. */
    public static Set<String> tablesWithoutWall() throws SQLException {
        return new TreeSet<>(askOwner(WITHOUT_WALL));
    }

    /** What the role in which the service works is, has or may, and must not. */
    public static List<String> excessesOfService() throws SQLException {
        var excesses = askOwner(EXCESSES.formatted(role()));
        excesses.addAll(askOwner(FURTHER_POLICIES.formatted(role())));
        return excesses;
    }

    /** Settings of an organisation that connections of the pool still have; none if nothing is left behind. */
    public static List<String> leftInPool(DataSource pool) throws SQLException {
        var left = new ArrayList<String>();
        var taken = new ArrayList<Connection>();
        try {
            for (int number = 0; number < CONNECTIONS; number++) {
                var connection = pool.getConnection();
                taken.add(connection);
                left.addAll(ask(connection, """
                        select setting from unnest(array[current_setting('plumbline.tenant', true),
                            current_setting('plumbline.actor', true), current_setting('plumbline.across', true)]) as setting
                        where setting <> ''"""));
            }
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        return left;
    }

    /** Tables that have rows of an organisation. */
    public static Set<String> tablesWithRowsOf(String organisation) throws SQLException {
        var with = new TreeSet<String>();
        try (var owner = OwnDatabase.connect()) {
            for (var table : ask(owner, OF_ORGANISATIONS)) {
                if (!ask(owner, "select 1 from %s where tenant = '%s' limit 1".formatted(table, organisation))
                        .isEmpty()) {
                    with.add(table);
                }
            }
        }
        return with;
    }

    /**
     * What somebody gets at who works for one organisation, by SQL that names no organisation, or the wrong one.
     *
     * @param organisation for whom they work, null for nobody
     * @param other whose rows they must not get at
     */
    public static List<String> trespasses(String organisation, String other) throws SQLException {
        var trespasses = new ArrayList<String>();
        for (var table : tablesWithRowsOf(other)) {
            if (isChanged(
                    organisation, "select * from " + table + " where tenant is distinct from '" + organisation + "'")) {
                trespasses.add("sees " + table);
            }
            if (isChanged(organisation, "update " + table + " set tenant = tenant where tenant = '" + other + "'")) {
                trespasses.add("updates " + table);
            }
            if (isChanged(organisation, "delete from " + table + " where tenant = '" + other + "'")) {
                trespasses.add("deletes from " + table);
            }
            if (isChanged(organisation, forgery(table, other))) {
                trespasses.add("inserts into " + table);
            }
        }
        return trespasses;
    }

    /** The same row once more: had it a key of its own, nothing but the policy would be in its way. */
    private static String forgery(String table, String other) throws SQLException {
        var row = askOwner(
                "select to_jsonb(row_of)::text from %s row_of where tenant = '%s' limit 1".formatted(table, other));
        return "insert into %1$s (%3$s) overriding system value select %3$s from jsonb_populate_record(null::%1$s, '%2$s')"
                .formatted(table, row.get(0).replace("'", "''"), OwnDatabase.columns(table));
    }

    /** True unless the statement is refused or finds nothing; in any case nothing is kept of it. */
    private static boolean isChanged(String organisation, String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        role(),
                        config.getValue("quarkus.datasource.password", String.class));
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (organisation != null) {
                statement.execute("select set_config('plumbline.tenant', '" + organisation + "', true)");
            }
            boolean changed = hasRows(statement, sql);
            connection.rollback();
            return changed;
        } catch (SQLException refused) {
            if (REFUSED.equals(refused.getSQLState())) {
                return false;
            }
            throw new SQLException(sql, refused.getSQLState(), refused);
        }
    }

    private static boolean hasRows(Statement statement, String sql) throws SQLException {
        if (statement.execute(sql)) {
            try (var rows = statement.getResultSet()) {
                return rows.next();
            }
        }
        return statement.getUpdateCount() > 0;
    }

    private static String role() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    }

    private static List<String> askOwner(String question) throws SQLException {
        try (var owner = OwnDatabase.connect()) {
            return ask(owner, question);
        }
    }

    private static List<String> ask(Connection connection, String question) throws SQLException {
        var answers = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
