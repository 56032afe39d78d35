package io.plumbline.faults;

import io.plumbline.embedded.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads the services' databases, as the checker alone may. */
final class Databases {
    private final UnaryOperator<String> urls;

    /** @param urls the JDBC address of each database, with user and password */
    Databases(UnaryOperator<String> urls) {
        this.urls = urls;
    }

    /** As the server's own user: row-level security of the services' roles does not hide anything from the checker. */
    static Databases of(EmbeddedDatabase server) {
        return new Databases(database -> server.jdbcUrl(database) + "?user=postgres&password=postgres");
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(urls.apply(database));
    }

    <T> List<T> list(String database, String query, Row<T> reader) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + query, e);
        }
    }

    long count(String database, String rows) {
        return list(database, "select count(*) from " + rows, row -> row.getLong(1))
                .get(0);
    }
}
