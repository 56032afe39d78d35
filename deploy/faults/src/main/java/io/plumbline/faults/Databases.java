package io.plumbline.faults;

import io.plumbline.embedded.EmbeddedDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the services' databases, as the checker alone may. */
final class Databases {
    private final EmbeddedDatabase server;

    Databases(EmbeddedDatabase server) {
        this.server = server;
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String database, String query, Row<T> reader) {
        // As the server's own user: row-level security of the services' roles does not hide anything from the checker.
        try (var connection = java.sql.DriverManager.getConnection(server.jdbcUrl(database), "postgres", "postgres");
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
