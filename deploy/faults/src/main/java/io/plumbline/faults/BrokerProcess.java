package io.plumbline.faults;

import io.plumbline.embedded.CannotStart;
import io.plumbline.embedded.EmbeddedBroker;
import io.plumbline.embedded.Lifeline;
import io.plumbline.local.system.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The launcher's broker as a program of its own, on the same folder and port: one inside our JVM cannot be killed. */
final class BrokerProcess implements Outages.Part, AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private final Path ready;
    private final Path log;
    private Process process;

    BrokerProcess(Settings settings) {
        folder = settings.data().resolve("kafka");
        port = settings.kafkaPort();
        ready = folder.resolve("ready");
        log = settings.data().resolve("logs/kafka.log");
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]))) {
            Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
            Files.writeString(Path.of(arguments[2]), "");
            new CountDownLatch(1).await();
        }
    }

    /** Returns when it serves. */
    @Override
    public synchronized void start() throws InterruptedException {
        try {
            Files.deleteIfExists(ready);
            process = Lifeline.start(
                    new ProcessBuilder(List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    BrokerProcess.class.getName(),
                                    folder.toString(),
                                    Integer.toString(port),
                                    ready.toString()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())),
                    Lifeline.Signal.TERM);
            long end = System.nanoTime() + START_LIMIT.toNanos();
            while (!Files.exists(ready)) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new CannotStart("The broker did not come back; its words are in " + log + ".");
                }
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if the power had gone. */
    @Override
    public synchronized void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** In order. */
    @Override
    public synchronized void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
