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
    /** The owner of the tables is shown all organisations once it says that it looks after them; a role of a service never is. */
    private static final String SEES_ALL = """
            select set_config('plumbline.across', 'maintenance', false), coalesce(bool_and(
                not row_security_active(oid) or pg_has_role(relowner, 'usage')), true)
            from pg_class where relrowsecurity""";

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

    /** @throws SQLException also if the role would be shown only a part of the rows: what is not seen could not differ */
    Connection connect(String database) throws SQLException {
        var connection = DriverManager.getConnection(urls.apply(database));
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(SEES_ALL)) {
            answer.next();
            if (!answer.getBoolean(2)) {
                throw new SQLException("this role is shown one organisation at a time; name the owner of the tables");
            }
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
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
