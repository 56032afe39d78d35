package io.plumbline.embedded.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The database of the service under test, as its owner sees it who looks after all organisations: for tests that look at tables, or damage
 * them.
 */
public final class OwnDatabase {

    private OwnDatabase() {}

    public static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        var connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
        try (var statement = connection.createStatement()) {
            statement.execute("set plumbline.across = 'maintenance'");
        }
        return connection;
    }

    /** The columns of a table that a row is inserted with, separated by commas: those that the database makes are left out. */
    public static String columns(String table) throws SQLException {
        var question = "select string_agg(quote_ident(column_name), ', ' order by ordinal_position)"
                + " from information_schema.columns where table_schema = current_schema and table_name = '" + table
                + "' and is_generated = 'NEVER'";
        try (var owner = connect();
                var statement = owner.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
