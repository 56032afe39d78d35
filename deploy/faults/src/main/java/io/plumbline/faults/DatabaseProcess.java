package io.plumbline.faults;

import io.plumbline.embedded.Lifeline;
import io.plumbline.local.system.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The launcher's PostgreSQL, to be killed and started again on its own folder and port. */
final class DatabaseProcess implements Outages.Part {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path data;
    private final Path log;

    DatabaseProcess(Settings settings) {
        data = settings.data().resolve("postgresql/data");
        log = settings.data().resolve("postgresql/postgresql.log");
    }

    /** As if the power had gone: the server's main process first, its children follow it. */
    @Override
    public void kill() throws IOException, InterruptedException {
        long pid = pid();
        run("kill", "-KILL", Long.toString(pid));
        Lifeline.release(pid);
    }

    /** The sessions are ended, the data is written. */
    @Override
    public void stop() throws IOException, InterruptedException {
        long pid = pid();
        run(control("stop", "-m", "fast", "-w"));
        Lifeline.release(pid);
    }

    /** Returns when it serves; the children of a killed server hold its memory for a moment, so it may take some tries. */
    @Override
    public void start() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        // "restart" takes the options of the last start; there is nothing to stop.
        while (run(control("restart", "-w", "-t", "20", "-l", log.toString())) != 0) {
            if (System.nanoTime() > end) {
                throw new IOException("PostgreSQL did not come back; its words are in " + log);
            }
            Thread.sleep(500);
        }
        Lifeline.hold(pid(), Lifeline.Signal.INT);
    }

    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    private String[] control(String... arguments) throws IOException {
        String server =
                Files.readString(data.resolve("postmaster.opts")).split(" ")[0].replace("\"", "");
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a namespace of its own it does not see that it does.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(Path.of(server).resolveSibling("pg_ctl").toString());
        command.addAll(List.of("-D", data.toString()));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
