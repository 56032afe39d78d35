package io.plumbline.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server whose data lives in a folder and outlives it. Each service has its database and a role that owns it, both of the
 * service's short name, and a role that it works in, {@link #workingRole}. The password of a role is its name, for the server listens on
 * the loopback interface only.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** The databases, which are also the names of the roles that own them. */
    public static final List<String> DATABASES = List.of("target", "alignment", "review");

    private static final Duration STARTUP_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final FolderLock lock;
    private final Postmaster postmaster;

    private EmbeddedDatabase(EmbeddedPostgres server, FolderLock lock, Postmaster postmaster) {
        this.server = server;
        this.lock = lock;
        this.postmaster = postmaster;
    }

    /**
     * Starts the server of a folder; an orphan that a killed predecessor left there is stopped first.
     *
     * @param port the port to listen on, 0 for any free one
     * @throws CannotStart if the port or the folder is in use, or PostgreSQL says no
     */
    public static EmbeddedDatabase start(Path folder, int port) {
        try {
            Path home = Files.createDirectories(folder).toRealPath();
            FolderLock lock = FolderLock.tryTake(home)
                    .orElseThrow(() -> new CannotStart("The database folder " + home + " is in use by process "
                            + FolderLock.findHolder(home).orElse("unknown") + "."));
            try {
                return start(home, port == 0 ? Ports.free() : port, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static EmbeddedDatabase start(Path home, int port, FolderLock lock) throws IOException {
        Path data = home.resolve("data");
        Path log = home.resolve("postgresql.log");
        Path initialised = home.resolve("initialised");
        Postmaster postmaster = new Postmaster(data);
        postmaster.stopOrphan();
        if (!Ports.isFree(port)) {
            throw new CannotStart("Port " + port + ", meant for PostgreSQL, is in use by another program.");
        }
        refuseRootWithoutNamespace();
        if (!Files.exists(initialised)) {
            // Left by a start that was killed half-way: nothing was ever stored in it.
            Folders.delete(data);
        }
        EmbeddedPostgres server = launch(data, log, port);
        EmbeddedDatabase database = new EmbeddedDatabase(server, lock, postmaster);
        try {
            Lifeline.hold(postmaster.pid(), Lifeline.Signal.INT);
            database.prepare(data);
            Files.writeString(initialised, "");
            return database;
        } catch (SQLException e) {
            database.close();
            throw new CannotStart("PostgreSQL in " + home + " cannot be used: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static EmbeddedPostgres launch(Path data, Path log, int port) {
        Redirect output = Redirect.appendTo(log.toFile());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(binaries())
                    .setPGStartupWait(STARTUP_LIMIT)
                    .setPort(port)
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    // The same order of text on every machine, whatever its locale.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    // The library switches both off; a committed write has to survive the machine.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("max_wal_size", "256MB")
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new CannotStart(
                    "PostgreSQL did not start on port " + port + " (" + e.getMessage() + "); its own words are in "
                            + log + ".",
                    e);
        }
    }

    /** Unpacked binaries are shared by all folders of a user; nobody else may write what we execute. */
    private static File binaries() {
        Path home = Path.of(System.getProperty("user.home"));
        Path root = Files.isDirectory(home) && Files.isWritable(home)
                ? home.resolve(".cache")
                : Path.of(System.getProperty("java.io.tmpdir"), "plumbline-" + System.getProperty("user.name"));
        return root.resolve("plumbline").resolve("postgresql").toFile();
    }

    private static void refuseRootWithoutNamespace() {
        if ("root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").startsWith("Linux")
                && !LinuxUtils.isUnshareAvailable()) {
            throw new CannotStart(
                    "PostgreSQL refuses to run as root, and this machine allows no user namespace to hide it"
                            + " (unshare -U): start as an ordinary user.");
        }
    }

    private void prepare(Path data) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            String served = single(statement, "show data_directory");
            if (!Path.of(served).equals(data)) {
                throw new CannotStart(
                        "Another PostgreSQL, with its data in " + served + ", answers on port " + port() + ".");
            }
            for (String name : DATABASES) {
                createRole(statement, name);
                createRole(statement, workingRole(name));
                if (single(statement, "select count(*) from pg_database where datname = '" + name + "'")
                        .equals("0")) {
                    statement.execute("create database " + name + " owner " + name);
                }
            }
        }
    }

    /** A folder may be of a version that did not have the role yet. */
    private static void createRole(Statement statement, String name) throws SQLException {
        if (single(statement, "select count(*) from pg_roles where rolname = '" + name + "'")
                .equals("0")) {
            statement.execute("create role " + name + " login password '" + name + "'");
        }
    }

    private static String single(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The JDBC address of one of {@link #DATABASES}, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    /** The role that a service works in; it owns nothing, so row-level security holds it. */
    public static String workingRole(String database) {
        return database + "_app";
    }

    /** What the service of one of {@link #DATABASES} is told by its environment, so that it reaches its data. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", workingRole(database),
                "QUARKUS_DATASOURCE_PASSWORD", workingRole(database),
                "QUARKUS_FLYWAY_USERNAME", database,
                "QUARKUS_FLYWAY_PASSWORD", database);
    }

    /** A connection as the owner of one of {@link #DATABASES}, that sees the rows of every organisation. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database) + "?options=-c%20plumbline.across=maintenance", database, database);
    }

    /** Runs the action when the server process ends, whoever ended it. */
    public void whenEnded(Runnable action) {
        try {
            ProcessHandle.of(postmaster.pid())
                    .ifPresentOrElse(process -> process.onExit().thenRunAsync(action), action);
        } catch (IOException e) {
            action.run();
        }
    }

    /** Ends the sessions and stops the server; returns when its process is gone. */
    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
            postmaster.stop();
        }
    }
}
