package io.plumbline.local.system;

import io.plumbline.embedded.CannotStart;
import io.plumbline.embedded.Lifeline;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service that runs as a program of its own and writes to its own log file. */
public final class ServiceProcess {
    private static final long STOP_LIMIT_SECONDS = 15;
    private static final int TAIL_LINES = 5;
    private static final int TAIL_BYTES = 16 * 1024;

    private final Service service;
    private final Process process;
    private final Path log;

    private ServiceProcess(Service service, Process process, Path log) {
        this.service = service;
        this.process = process;
        this.log = log;
    }

    /** Starts the program; it is not ready yet when this returns. */
    static ServiceProcess start(Service service, Map<String, String> environment, Path logs) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(service.program());
        Path log = logs.resolve(service.name() + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(service, Lifeline.start(builder, Lifeline.Signal.TERM), log);
        } catch (IOException e) {
            throw new CannotStart(service.name() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    public Service service() {
        return service;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Runs the action in a thread of its own when the program ends, whoever ended it. */
    void whenEnded(Runnable action) {
        process.onExit().thenRunAsync(action);
    }

    /** One sentence about an end that nobody asked for: exit code and the last words. */
    String obituary() {
        return service.name() + " ended with exit code " + process.exitValue() + "; its last words (all in " + log
                + "):" + lastWords();
    }

    private String lastWords() {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES));
            byte[] tail = Channels.newInputStream(file).readAllBytes();
            List<String> lines = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            StringBuilder words = new StringBuilder();
            for (String line : lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())) {
                words.append("\n            | ").append(line);
            }
            return words.toString();
        } catch (IOException e) {
            return " " + e.getMessage();
        }
    }

    /** Asks the program to end in order. */
    void askToStop() {
        process.destroy();
    }

    /** Returns when the program is gone, by force if it takes too long. */
    void awaitEnd() throws InterruptedException, IOException {
        if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Lifeline.release(process.pid());
    }

    /** Ends the program the way a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
