package io.plumbline.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.plumbline.embedded.Ports;
import io.plumbline.local.issuer.DemoIssuer;
import io.plumbline.local.rest.Api;
import io.plumbline.local.rest.Services;
import io.plumbline.local.rest.SignIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The launcher as a person starts it: a program of its own, of which only output, exit code and processes are known. */
final class LauncherProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final int targetPort;
    private final int issuerPort;
    private final StringBuffer page = new StringBuffer();

    private LauncherProcess(Process process, Path folder, int targetPort, int issuerPort) {
        this.process = process;
        this.folder = folder;
        this.targetPort = targetPort;
        this.issuerPort = issuerPort;
        Thread reader = new Thread(this::read, "reader");
        reader.setDaemon(true);
        reader.start();
    }

    static LauncherProcess start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dplumbline.checkout=" + RunningSystem.checkout(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        "--data",
                        folder.toString())
                .redirectErrorStream(true);
        int targetPort = Ports.free();
        builder.environment().put("PLUMBLINE_TARGET_PORT", Integer.toString(targetPort));
        int issuerPort = Ports.free();
        builder.environment().put("PLUMBLINE_ISSUER_PORT", Integer.toString(issuerPort));
        for (String part : List.of("ALIGNMENT", "REVIEW", "POSTGRES", "KAFKA")) {
            builder.environment().put("PLUMBLINE_" + part + "_PORT", Integer.toString(Ports.free()));
        }
        return new LauncherProcess(builder.start(), folder, targetPort, issuerPort);
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(line -> page.append(line).append('\n'));
        } catch (UncheckedIOException | IOException e) {
            page.append("(the output ended: ").append(e.getMessage()).append(")\n");
        }
    }

    void awaitLine(String part) {
        try {
            Awaitility.await(part).atMost(LIMIT).until(() -> page.indexOf(part) >= 0);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("\"" + part + "\" was not said:\n" + page, e);
        }
    }

    /** What it has said so far. */
    String page() {
        return page.toString();
    }

    int awaitExit() throws InterruptedException {
        assertTrue(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS), () -> "still up:\n" + page);
        return process.exitValue();
    }

    /** All plans of the target-service, as text. */
    String plans() {
        return new Api("http://localhost:" + targetPort, new SignIn(DemoIssuer.address(issuerPort)), Services.PLANNER)
                .list("/plans")
                .toString();
    }

    /** The processes that the launcher brought up; the database server is not among its children. */
    List<Long> parts() throws IOException {
        List<Long> parts = new ArrayList<>(process.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .map(ProcessHandle::pid)
                .toList());
        parts.add(Long.parseLong(Files.readAllLines(folder.resolve("postgresql/data/postmaster.pid"))
                .get(0)
                .strip()));
        return parts;
    }

    /** By its handle: the process itself would close its output, and we want its last words. */
    void terminate() {
        process.toHandle().destroy();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    static void awaitEnd(List<Long> pids) {
        Awaitility.await("the end of " + pids)
                .atMost(STOP_LIMIT)
                .until(() -> running(pids).isEmpty());
    }

    /** Those that still have a program: a zombie has ended, only its parent has not looked yet. */
    static List<Long> running(List<Long> pids) {
        return pids.stream()
                .filter(pid -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .isPresent())
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
