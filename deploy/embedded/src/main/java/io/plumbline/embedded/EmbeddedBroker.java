package io.plumbline.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka broker with its own KRaft controller in this JVM, whose log lives in a folder and outlives it. Topics are
 * created here and nowhere else: a mistyped name is an error, not a new topic.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final long TOPICS_LIMIT_SECONDS = 60;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker of a folder and creates the topics that are not there yet.
     *
     * @param port the port to listen on, 0 for any free one
     * @throws CannotStart if the port is in use or Kafka says no
     */
    public static EmbeddedBroker start(Path folder, int port) {
        int chosen = port == 0 ? Ports.free() : port;
        if (!Ports.isFree(chosen)) {
            throw new CannotStart("Port " + chosen + ", meant for Kafka, is in use by another program.");
        }
        try {
            Properties settings = BrokerSettings.of(Files.createDirectories(folder), chosen, Ports.free());
            format(folder, settings);
            EmbeddedBroker broker =
                    new EmbeddedBroker(new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM), chosen);
            try {
                broker.server.startup();
                broker.createTopics();
                return broker;
            } catch (IOException | RuntimeException e) {
                broker.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof CannotStart alreadySaid) {
                throw alreadySaid;
            }
            throw new CannotStart("Kafka did not start in " + folder + " on port " + chosen + ": " + e.getMessage(), e);
        }
    }

    private static void format(Path folder, Properties settings) throws IOException {
        Path settingsFile = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(settingsFile, StandardCharsets.ISO_8859_1)) {
            settings.store(writer, "Written at each start");
        }
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = StorageTool.execute(
                new String[] {
                    "format",
                    "--ignore-formatted",
                    "--cluster-id",
                    clusterId(folder),
                    "--config",
                    settingsFile.toString()
                },
                new PrintStream(words, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new CannotStart("Kafka cannot use " + folder + ": "
                    + words.toString(StandardCharsets.UTF_8).strip().replace('\n', ' '));
        }
    }

    private static String clusterId(Path folder) throws IOException {
        Path file = folder.resolve("cluster-id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file);
    }

    private void createTopics() throws IOException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            CreateTopicsResult created = admin.createTopics(Topics.definitions());
            for (NewTopic topic : Topics.definitions()) {
                await(created.values().get(topic.name()));
            }
        }
    }

    private static void await(KafkaFuture<Void> creation) throws IOException {
        try {
            creation.get(TOPICS_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IOException("a topic could not be created", e.getCause());
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new IOException("a topic was not created within " + TOPICS_LIMIT_SECONDS + " s", e);
        }
    }

    /**
     * Instead of ending the JVM, as a broker of its own would, a broker that cannot go on (a full disk, a broken log)
     * tells why. Set before {@link #start}; what called for the end then waits for ever, for it must not go on either.
     */
    public static void whenBroken(Consumer<String> listener) {
        Exit.Procedure report = (status, message) -> {
            listener.accept(message == null ? "it gave up with status " + status : message);
            while (true) {
                LockSupport.park();
            }
        };
        Exit.setExitProcedure(report);
        Exit.setHaltProcedure(report);
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Stops the broker; returns when its threads have ended and its log is closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
