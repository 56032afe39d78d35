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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A service that runs as a program of its own and writes to its own log file. */
public final class ServiceProcess {
    private static final long STOP_LIMIT_SECONDS = 15;

    /** A JVM that leaves its classes takes some seconds for it, more on a busy machine. */
    private static final long LEAVING_LIMIT_SECONDS = 45;

    private static final int ENDED_BY_TERM = 128 + 15;
    private static final int TAIL_LINES = 5;
    private static final int TAIL_BYTES = 16 * 1024;

    private final Service service;
    private final Process process;
    private final Path log;
    private final Optional<ClassArchive> archive;

    private ServiceProcess(Service service, Process process, Path log, Optional<ClassArchive> archive) {
        this.archive = archive;
        this.service = service;
        this.process = process;
        this.log = log;
    }

    /** Starts the program; it is not ready yet when this returns. */
    static ServiceProcess start(Service service, Map<String, String> environment, Path logs) {
        Optional<ClassArchive> archive = ClassArchive.find(service);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        Path log = logs.resolve(service.name() + ".log");
        try {
            if (archive.isPresent()) {
                command.addAll(archive.get().options());
            }
            command.addAll(service.program());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return new ServiceProcess(service, Lifeline.start(builder, Lifeline.Signal.TERM), log, archive);
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

    /** Whether it will leave something at its end that makes later starts quicker, which takes a moment. */
    boolean leavesClasses() {
        return archive.isPresent() && archive.get().isAwaited();
    }

    /** Asks the program to end in order. */
    void askToStop() {
        process.destroy();
    }

    /** Returns when the program is gone, by force if it takes too long. */
    void awaitEnd() throws InterruptedException, IOException {
        if (!process.waitFor(leavesClasses() ? LEAVING_LIMIT_SECONDS : STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        if (archive.isPresent() && (process.exitValue() == 0 || process.exitValue() == ENDED_BY_TERM)) {
            archive.get().keep();
        }
        Lifeline.release(process.pid());
    }

    /** Ends the program the way a crash would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
