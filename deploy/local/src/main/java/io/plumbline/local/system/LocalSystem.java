package io.plumbline.local.system;

import io.plumbline.embedded.CannotStart;
import io.plumbline.embedded.EmbeddedBroker;
import io.plumbline.embedded.EmbeddedDatabase;
import io.plumbline.embedded.FolderLock;
import io.plumbline.local.issuer.DemoIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The whole system on one data folder. Everything that {@link #start} began is ended by {@link #close}. */
public final class LocalSystem implements AutoCloseable {
    private static final Duration BROKER_STOP_LIMIT = Duration.ofSeconds(20);
    private static final int MOST_STARTS = 10;
    /** The sample plan begins next year, and whoever looks around wants to record its actuals today. */
    private static final String DAYS_AHEAD = "3652";

    private final Settings settings;
    private final Progress progress;
    private final Consumer<String> whenBroken;
    private final Map<String, String> environment;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Readiness readiness = new Readiness(this::isClosing);

    private FolderLock lock;
    private EmbeddedDatabase database;
    private DemoIssuer issuer;
    private volatile CompletableFuture<EmbeddedBroker> broker;
    private volatile boolean closing;
    private volatile boolean closed;

    /** @param whenBroken told in one sentence when the running system lost a part that it cannot do without */
    public LocalSystem(Settings settings, Progress progress, Consumer<String> whenBroken) {
        this(settings, progress, whenBroken, Map.of());
    }

    /** @param environment what the services are told beyond where their parts are */
    public LocalSystem(
            Settings settings, Progress progress, Consumer<String> whenBroken, Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.settings = settings;
        this.progress = progress;
        this.whenBroken = whenBroken;
    }

    /**
     * Starts all parts and returns when the services are ready.
     *
     * @throws CannotStart with one sentence for the person at the terminal; {@link #close} is still due then
     */
    public synchronized void start() throws InterruptedException {
        try {
            takeFolder();
            Preconditions.check(settings);
            Logs.to(logs());
            startBroker();
            startIssuer();
            startDatabase();
            for (Service service : settings.services()) {
                startProcess(service);
                progress.say(service.name() + ": starting on port " + service.port());
            }
            awaitBroker();
            for (ServiceProcess process : services.values()) {
                readiness.await(process, progress);
                progress.say(process.service().name() + ": ready at "
                        + process.service().address());
            }
        } catch (IOException e) {
            throw broken("The folder " + settings.data() + " cannot be used: " + e.getMessage() + ".", e);
        } catch (CannotStart e) {
            throw broken(e.getMessage(), e);
        }
        services.values().forEach(this::watch);
    }

    /** A full disk makes every part fail with other words; the person needs to hear the reason. */
    private CannotStart broken(String sentence, Exception cause) {
        return Preconditions.isFull(settings.data())
                ? new CannotStart("The disk that holds " + settings.data() + " is full. (" + sentence + ")", cause)
                : new CannotStart(sentence, cause);
    }

    private void takeFolder() throws IOException {
        Path data = settings.data();
        lock = FolderLock.tryTake(data)
                .orElseThrow(() -> new CannotStart("Plumbline already runs on the data folder " + data + " (process "
                        + FolderLock.findHolder(data).orElse("unknown")
                        + "): stop it, or choose another folder with --data."));
    }

    private void startBroker() {
        progress.say("Kafka: starting on port " + settings.kafkaPort());
        EmbeddedBroker.whenBroken(reason ->
                whenBroken.accept(broken("Kafka stopped: " + reason, null).getMessage()));
        broker = CompletableFuture.supplyAsync(
                () -> EmbeddedBroker.start(settings.data().resolve("kafka"), settings.kafkaPort()), runnable -> {
                    Thread thread = new Thread(runnable, "kafka-start");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    private void startIssuer() {
        issuer = DemoIssuer.start(settings.data().resolve("issuer"), settings.issuerPort());
        progress.say("issuer of demo tokens: ready at " + DemoIssuer.address(settings.issuerPort()));
    }

    private void startDatabase() {
        progress.say("PostgreSQL: starting on port " + settings.postgresPort());
        database = EmbeddedDatabase.start(settings.data().resolve("postgresql"), settings.postgresPort());
        progress.say("PostgreSQL: ready");
        database.whenEnded(() -> {
            if (!closing) {
                whenBroken.accept(broken(
                                "PostgreSQL ended; its own words are in "
                                        + settings.data().resolve("postgresql/postgresql.log") + ".",
                                null)
                        .getMessage());
            }
        });
    }

    private void awaitBroker() {
        try {
            broker.join();
            progress.say("Kafka: ready");
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart said ? said : new CannotStart("Kafka did not start.", e);
        }
    }

    private ServiceProcess startProcess(Service service) {
        Map<String, String> told = new HashMap<>(DemoIssuer.settings(settings.issuerPort()));
        told.put("PLUMBLINE_ACTUALS_DAYS_AHEAD", DAYS_AHEAD);
        told.putAll(environment);
        told.put("QUARKUS_HTTP_HOST", "localhost");
        told.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
        told.putAll(database.environment(service.database()));
        told.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + settings.kafkaPort());
        ServiceProcess process = ServiceProcess.start(service, told, logs());
        services.put(service.database(), process);
        return process;
    }

    /** A service that was ready and died is started again: its data is safe, and the others go on meanwhile. */
    private void watch(ServiceProcess process) {
        process.whenEnded(() -> {
            if (!closing && services.get(process.service().database()) == process) {
                progress.say(process.obituary());
                try {
                    restart(process.service());
                } catch (CannotStart e) {
                    whenBroken.accept(broken(e.getMessage(), e).getMessage());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    /** A service whose database is away while it starts gives up, and is started once more. */
    private void restart(Service service) throws InterruptedException {
        for (int start = 1; ; start++) {
            ServiceProcess process;
            synchronized (this) {
                if (closing) {
                    return;
                }
                progress.say(service.name() + ": starting again");
                process = startProcess(service);
            }
            try {
                readiness.await(process, progress);
                progress.say(service.name() + ": ready again");
                watch(process);
                return;
            } catch (CannotStart e) {
                if (closing || process.isAlive() || start == MOST_STARTS) {
                    throw e;
                }
            }
        }
    }

    /** The running process of a service, by the name of its database. */
    public synchronized ServiceProcess process(String database) {
        return services.get(database);
    }

    public EmbeddedDatabase database() {
        return database;
    }

    public EmbeddedBroker broker() {
        return broker.join();
    }

    /** Whether there is anything to end. */
    public boolean isOpen() {
        return broker != null && !closed;
    }

    public Settings settings() {
        return settings;
    }

    private boolean isClosing() {
        return closing;
    }

    private Path logs() {
        return settings.data().resolve("logs");
    }

    /** Ends what runs, services first; nothing is left when this returns. A start under way is given up. */
    @Override
    public void close() throws IOException {
        closing = true;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            try {
                stopServices();
                stopBroker();
                if (issuer != null) {
                    issuer.close();
                }
                if (database != null) {
                    database.close();
                }
            } finally {
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }

    private void stopServices() throws IOException {
        services.values().forEach(ServiceProcess::askToStop);
        if (services.values().stream().anyMatch(ServiceProcess::leavesClasses)) {
            progress.say("the services leave their classes, so that the next start is quicker; this takes a moment");
        }
        try {
            for (ServiceProcess process : services.values()) {
                process.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the services were stopping", e);
        }
    }

    /** A broker that broke may never end; this JVM will, and takes it with it. */
    private void stopBroker() {
        if (broker == null) {
            return;
        }
        try {
            broker.thenAccept(EmbeddedBroker::close).get(BROKER_STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // It did not start, which its start has said.
        } catch (TimeoutException e) {
            progress.say("Kafka did not end within " + BROKER_STOP_LIMIT.toSeconds()
                    + " s: its log will be checked next time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
