package io.plumbline.embedded.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the service under test, as its owner sees it: for tests that look at tables, or damage them. */
public final class OwnDatabase {

    private OwnDatabase() {}

    public static Connection connect() throws SQLException {
        var config = ConfigProvider.getConfig();
        var role = config.getOptionalValue("quarkus.flyway.username", String.class)
                .orElseGet(() -> config.getValue("quarkus.datasource.username", String.class));
        return DriverManager.getConnection(config.getValue("quarkus.datasource.jdbc.url", String.class), role, role);
    }
}
