package io.plumbline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One database server and one broker for a whole test run, in a temporary folder that goes with the JVM. */
public final class RunningParts {
    /** The broker tells its life in hundreds of lines; held here because the log manager forgets loggers without owner. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("kafka"), Logger.getLogger("state.change.logger"), Logger.getLogger("org.apache.kafka"));

    private static RunningParts running;

    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;

    private RunningParts(EmbeddedDatabase database, EmbeddedBroker broker) {
        this.database = database;
        this.broker = broker;
    }

    /** The parts of this JVM; started by the first call. */
    public static synchronized RunningParts get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static RunningParts start() {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            Path folder = Files.createTempDirectory("plumbline-parts-");
            EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgresql"), 0);
            EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
            RunningParts parts = new RunningParts(database, broker);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> parts.discard(folder), "discard-parts"));
            return parts;
        } catch (IOException e) {
            throw new CannotStart("No folder for the test infrastructure: " + e.getMessage(), e);
        }
    }

    private void discard(Path folder) {
        try {
            broker.close();
            database.close();
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }

    /** The JDBC address of one of {@link EmbeddedDatabase#DATABASES}. */
    public String jdbcUrl(String name) {
        return database.jdbcUrl(name);
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }
}
