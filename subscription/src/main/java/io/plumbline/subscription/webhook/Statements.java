package io.plumbline.subscription.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Runs SQL, each statement on a connection of its own. */
@ApplicationScoped
class Statements {

    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    /** Fills the parameters. */
    interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** How many rows were changed. */
    int run(String sql, Values values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new WebhookStorageFailure(failure);
        }
    }

    /** Calls a function that answers nothing. */
    void call(String sql, Values values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.execute();
        } catch (SQLException failure) {
            throw new WebhookStorageFailure(failure);
        }
    }

    /** Runs the statement once for each of the things. */
    <T> void runForEach(String sql, List<T> things, ValuesOf<T> values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var thing : things) {
                values.set(statement, thing);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new WebhookStorageFailure(failure);
        }
    }

    /** Fills the parameters with what a thing has. */
    interface ValuesOf<T> {
        void set(PreparedStatement statement, T thing) throws SQLException;
    }

    <T> List<T> list(String sql, Values values, Row<T> row) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new WebhookStorageFailure(failure);
        }
    }
}
